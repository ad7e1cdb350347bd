package org.shouwang.shared.postgres;

import java.util.Map;

/** How the embedded server is set up: durable first, and small enough for one machine that does everything. */
final class PostgresSettings {
    private PostgresSettings() {}

    static final Map<String, String> DURABLE = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("random_page_cost", "1.1"),
            // no values of rows in a log that is not protected as they are
            Map.entry("log_error_verbosity", "terse"));
}
