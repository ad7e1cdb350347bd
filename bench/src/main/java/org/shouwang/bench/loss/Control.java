package org.shouwang.bench.loss;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.shouwang.bench.server.Site;

/**
 * The same check on a server that acknowledges before it has written. Were it to find nothing, it would not find a real
 * loss either.
 */
final class Control {
    private static final int FIRST_NUMBER = 400_000;
    private static final int ENOUGH = 300;
    private static final int LATEST = 400;

    private final Site site;
    private final List<String> dwellings;

    Control(Site site, List<String> dwellings) {
        this.site = site;
        this.dwellings = dwellings;
    }

    Result run() throws Exception {
        forget();
        var clients = new Clients(site, dwellings, FIRST_NUMBER, 0);
        clients.awaitAcknowledged(ENOUGH);
        site.application().killDatabase();
        clients.abandon();
        site.startAgain("shouwang.accept-losing-data");
        var readBack = new ReadBack(site);
        // the last ones first: what was lost is among them
        readBack.check(clients.acknowledged.values().stream()
                .sorted(Comparator.comparingInt((Acknowledged a) -> -a.sent().number()))
                .limit(LATEST)
                .toList());
        return new Result(readBack.lost.count(), clients.acknowledged.size());
    }

    /** For every new connection, and the old ones are cut. The start would refuse such a server. */
    private void forget() throws IOException, SQLException {
        try (var connection = site.application().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter system set wal_writer_delay = '10s'");
            statement.execute("alter system set wal_writer_flush_after = '1GB'");
            statement.execute("select pg_reload_conf()");
            statement.execute("alter role app set synchronous_commit = off");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
        }
    }

    record Result(int lost, int of) {}
}
