package org.shouwang.bench.raw;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A pgbench script that does a recorded transaction again and again, each time with new ids. */
final class Script {
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private final Connection connection;
    private final Freshness fresh;

    Script(Connection connection, Freshness fresh) {
        this.connection = connection;
        this.fresh = fresh;
    }

    String of(List<String> drawn, List<Statement> transaction) throws SQLException {
        var lines = new StringBuilder("""
                \\set n :n + 1
                \\set hi (:base + :n * 4) * 65536 + 28672 + :client_id
                \\set lo random(1, 2305843009213693951)
                """);
        drawn.forEach(line -> lines.append(line).append('\n'));
        for (var statement : transaction) {
            lines.append(filled(statement)).append(";\n");
        }
        return lines.toString();
    }

    private String filled(Statement statement) throws SQLException {
        if (statement.parameters().isEmpty()) {
            return statement.sql();
        }
        var types = types(statement.sql());
        return PLACE.matcher(statement.sql()).replaceAll(match -> {
            int index = Integer.parseInt(match.group(1)) - 1;
            return java.util.regex.Matcher.quoteReplacement(
                    value(statement.parameters().get(index), types.get(index)));
        });
    }

    private String value(@Nullable String value, String type) {
        return value == null ? "null::" + type : "(" + fresh.expression(value) + ")::" + type;
    }

    /** As the server infers them. */
    private List<String> types(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("prepare recorded as " + sql);
            try (var rows = statement.executeQuery(
                    "select parameter_types::text[] from pg_prepared_statements where name = 'recorded'")) {
                rows.next();
                return Arrays.stream((String[]) rows.getArray(1).getArray()).collect(Collectors.toList());
            } finally {
                statement.execute("deallocate recorded");
            }
        }
    }
}
