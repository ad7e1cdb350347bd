package org.shouwang.bench.raw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Has the server write down the statements of one transaction, from its begin to its commit. */
public final class Recording {
    private static final long SETTLE_MILLIS = 700;

    private final Connection connection;
    private final Path log;

    Recording(Connection connection, Path log) {
        this.connection = connection;
        this.log = log;
    }

    /** The transaction that contains the given words, of all that run while the action does. */
    List<Statement> of(String words, Action action) throws Exception {
        set("alter system set log_line_prefix = '" + ServerLog.PREFIX + "'", "alter system set log_statement = 'all'");
        var before = Files.size(log);
        try {
            action.run();
        } finally {
            set("alter system reset log_statement", "alter system reset log_line_prefix");
        }
        var written = Files.readAllBytes(log);
        var from = Math.toIntExact(before);
        return transaction(new String(written, from, written.length - from, StandardCharsets.UTF_8), words);
    }

    private static List<Statement> transaction(String log, String words) throws IOException {
        for (var statements : ServerLog.statements(log).values()) {
            for (int i = 0; i < statements.size(); i++) {
                if (statements.get(i).sql().contains(words)) {
                    return statements.subList(begin(statements, i), end(statements, i) + 1);
                }
            }
        }
        throw new IOException("no transaction with '" + words + "' was seen");
    }

    private static int begin(List<Statement> statements, int from) {
        int i = from;
        while (i > 0 && !statements.get(i).sql().equalsIgnoreCase("begin")) {
            i--;
        }
        return i;
    }

    private static int end(List<Statement> statements, int from) {
        int i = from;
        while (i < statements.size() - 1 && !statements.get(i).sql().equalsIgnoreCase("commit")) {
            i++;
        }
        return i;
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

    /** What is recorded. */
    public interface Action {
        void run() throws Exception;
    }
}
