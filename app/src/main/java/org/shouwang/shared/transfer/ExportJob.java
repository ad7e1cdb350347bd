package org.shouwang.shared.transfer;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaScope;

/** One list that somebody asked for as a file. */
public record ExportJob(
        UUID id,
        UUID owner,
        String list,
        Format format,
        AreaScope scope,
        Map<String, String> filters,
        String language,
        String watermark,
        ExportState state,
        @Nullable Long rowsTotal,
        long rowsDone,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant expiresAt) {

    Exportable.Wanted wanted() {
        return new Exportable.Wanted(scope, filters, owner);
    }
}
