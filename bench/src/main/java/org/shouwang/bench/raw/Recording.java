package org.shouwang.bench.raw;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Has the server write down what it does, and takes it apart into transactions. */
final class Recording {
    private static final long SETTLE_MILLIS = 1_500;
    private static final String OTHERS_COME_ANEW = "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where backend_type = 'client backend' and pid <> pg_backend_pid()";

    private final Connection connection;
    private final Path log;

    Recording(Connection connection, Path log) {
        this.connection = connection;
        this.log = log;
    }

    /** All transactions while the action runs, each from its begin to its commit. */
    List<List<Statement>> of(Action action) throws Exception {
        set(
                "alter system set log_line_prefix = '" + ServerLog.PREFIX + "'",
                "alter system set log_statement = 'all'",
                // the application keeps the values of rows out of the log, and only new connections think otherwise
                "alter role app set log_error_verbosity = 'default'",
                OTHERS_COME_ANEW);
        var before = Math.toIntExact(Files.size(log));
        try {
            action.run();
        } finally {
            set(
                    "alter system reset log_statement",
                    "alter system reset log_line_prefix",
                    "alter role app reset log_error_verbosity",
                    OTHERS_COME_ANEW);
        }
        var written = Files.readAllBytes(log);
        var text = new String(written, before, written.length - before, StandardCharsets.UTF_8);
        var transactions = new ArrayList<List<Statement>>();
        ServerLog.statements(text).values().forEach(statements -> collect(statements, transactions));
        return transactions;
    }

    private static void collect(List<Statement> statements, List<List<Statement>> transactions) {
        var open = new ArrayList<Statement>();
        for (var statement : statements) {
            if (statement.sql().equalsIgnoreCase("begin")) {
                open.clear();
            }
            open.add(statement);
            if (statement.sql().equalsIgnoreCase("commit")) {
                transactions.add(List.copyOf(open));
                open.clear();
            }
        }
    }

    /** What is recorded. */
    interface Action {
        void run() throws Exception;
    }

    private void set(String... settings) throws SQLException, InterruptedException {
        try (var statement = connection.createStatement()) {
            for (var setting : settings) {
                statement.execute(setting);
            }
            statement.execute("select pg_reload_conf()");
        }
        // backends take a new setting between two statements
        Thread.sleep(SETTLE_MILLIS);
    }
}
