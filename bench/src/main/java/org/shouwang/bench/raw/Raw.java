package org.shouwang.bench.raw;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.shouwang.bench.server.Application;

/** The recorded statements of one request, ready to be replayed on the server that runs. */
public final class Raw {
    private final Application application;
    private final Path script;
    private final int statements;

    private Raw(Application application, Path script, int statements) {
        this.application = application;
        this.script = script;
        this.statements = statements;
    }

    /**
     * Records what the action makes the database do.
     *
     * @param words what only its transaction contains
     * @param given texts of the request that must differ in every replay, as SQL over pgbench's variables
     */
    public static Raw record(Application application, String words, Map<String, String> given, Recording.Action action)
            throws Exception {
        try (var connection = application.connect()) {
            var since = System.currentTimeMillis();
            var transaction =
                    new Recording(connection, application.home().resolve("postgres/postgres.log")).of(words, action);
            var fresh = new Freshness(since, given);
            var script = application.home().resolve("raw.sql");
            Files.writeString(script, new Script(connection, fresh).of(transaction));
            return new Raw(application, script, transaction.size());
        }
    }

    /** How many statements the transaction has, its begin and commit included. */
    public int statements() {
        return statements;
    }

    /** Transactions a second when as many clients as given do nothing else. */
    public double perSecond(int clients, Duration length) throws Exception {
        return Pgbench.run(
                Pgbench.find(), application.databasePort(), application.databasePassword(), script, clients, length);
    }
}
