package org.shouwang.bench.raw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.bench.server.Application;

/** The recorded statements of some requests, ready to be replayed on the server that runs, each as often as the others. */
public final class Raw {
    private final Application application;
    private final List<Path> scripts;
    private final double statements;

    private Raw(Application application, List<Path> scripts, double statements) {
        this.application = application;
        this.scripts = scripts;
        this.statements = statements;
    }

    /** Runs the action, which sends the requests, and keeps the transaction of each. */
    public static Raw record(Application application, Action action) throws Exception {
        try (var connection = application.connect()) {
            var since = System.currentTimeMillis();
            var requests = new ArrayList<Recorded>();
            var log = application.home().resolve("postgres/postgres.log");
            var transactions = new Recording(connection, log).of(() -> requests.addAll(action.send()));
            var scripts = new ArrayList<Path>();
            int statements = 0;
            for (var request : requests) {
                var transaction = of(request.key, transactions);
                statements += transaction.size();
                scripts.add(write(script(application, scripts.size()), connection, since, request, transaction));
            }
            return new Raw(application, scripts, (double) statements / requests.size());
        }
    }

    /** The same for every run, which replaces what the one before has left. */
    private static Path script(Application application, int number) {
        return application.home().resolve("raw-" + number + ".sql");
    }

    private static Path write(
            Path script, Connection connection, long since, Recorded request, List<Statement> transaction)
            throws Exception {
        Files.writeString(
                script, new Script(connection, new Freshness(since, request.given)).of(request.drawn, transaction));
        return script;
    }

    private static List<Statement> of(UUID key, List<List<Statement>> transactions) throws IOException {
        return transactions.stream()
                .filter(statements ->
                        statements.stream().anyMatch(s -> s.parameters().contains(key.toString())))
                .findFirst()
                .orElseThrow(() -> new IOException("the transaction of a request was not seen"));
    }

    /** How many statements a transaction has on average, its begin and commit included. */
    public double statements() {
        return statements;
    }

    /** Transactions a second when as many clients as given do nothing else. */
    public double perSecond(int clients, Duration length) throws Exception {
        return Pgbench.run(
                Pgbench.find(), application.databasePort(), application.databasePassword(), scripts, clients, length);
    }

    /** SQL over pgbench's variables for an id that is new in every replay; different numbers give different ids. */
    public static String newId(int number) {
        return Freshness.uuid(-number);
    }

    /**
     * A request that was sent under a key.
     *
     * @param drawn lines of pgbench that set variables for every replay
     * @param given texts of it that must differ in every replay, as SQL over pgbench's variables; longest first
     */
    public record Recorded(UUID key, List<String> drawn, Map<String, String> given) {}

    /** Sends the requests to record. */
    public interface Action {
        List<Recorded> send() throws Exception;
    }
}
