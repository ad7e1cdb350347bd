package org.shouwang.bench.loss;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.shouwang.bench.server.Site;

/**
 * The same check on a server that acknowledges before it has written. Were it to find nothing, it would not find a real
 * loss either. The setting goes in after the start, which refuses such a server, and out before the next one.
 */
final class Control {
    private static final int FIRST_NUMBER = 400_000;
    private static final int LATEST = 400;

    private final Site site;
    private final List<String> dwellings;

    Control(Site site, List<String> dwellings) {
        this.site = site;
        this.dwellings = dwellings;
    }

    Result run() throws Exception {
        set("synchronous_commit = off", "wal_writer_delay = '10s'", "wal_writer_flush_after = '1GB'");
        var clients = new Clients(site, dwellings, FIRST_NUMBER, 0);
        Thread.sleep(4_000);
        site.application().killDatabase();
        clients.abandon();
        forgetSettings();
        site.startAgain();
        var readBack = new ReadBack(site);
        // the last ones first: what was lost is among them
        readBack.check(clients.acknowledged.values().stream()
                .sorted(Comparator.comparingInt((Acknowledged a) -> -a.sent().number()))
                .limit(LATEST)
                .toList());
        return new Result(readBack.lost.count(), clients.acknowledged.size());
    }

    private void set(String... settings) throws IOException, SQLException {
        try (var connection = site.application().connect();
                var statement = connection.createStatement()) {
            for (var setting : settings) {
                statement.execute("alter system set " + setting);
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    private void forgetSettings() throws IOException {
        Files.writeString(site.application().home().resolve("postgres/data/postgresql.auto.conf"), "");
    }

    record Result(int lost, int of) {}
}
