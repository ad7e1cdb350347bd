package org.shouwang.support;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The log is read up to the oldest transaction that is open on the server, and other contexts, other databases and the server
 * itself have theirs. Whoever waits here first reads all that was written before, and takes a mark behind it.
 */
public final class LogSettled {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final JdbcClient SERVER = server();

    private LogSettled() {}

    /** Until all transactions are over that are open now; of no use to whoever holds one open. */
    public static void await() {
        var next = SERVER.sql("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!isReached(next)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("a transaction is open for longer than " + LONGEST);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isReached(String next) {
        return SERVER.sql("select pg_snapshot_xmin(pg_current_snapshot()) >= :next::xid8")
                .param("next", next)
                .query(Boolean.class)
                .single();
    }

    /** With connections of its own, which are within nobody's transaction; any database of the server knows of all. */
    private static JdbcClient server() {
        var details = TestPostgres.details();
        var source = new DriverManagerDataSource(details.getJdbcUrl());
        source.setUsername(details.getUsername());
        source.setPassword(details.getPassword());
        return JdbcClient.create(source);
    }
}
