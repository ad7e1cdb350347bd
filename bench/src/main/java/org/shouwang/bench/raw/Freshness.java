package org.shouwang.bench.raw;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which parts of recorded values must be new in every replay, or it would not do the same work: ids made for the request,
 * keyed indexes, the key, the number, the place. Every such text stands for a SQL expression over pgbench's variables.
 */
final class Freshness {
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
            + "|\\\\x[0-9a-f]+|(?<![0-9-])-?[0-9]{15,19}(?![0-9])");
    private static final int LONGEST_INDEX = 66;
    // without a type PostgreSQL would guess one from the first use of the variable
    private static final String HIGH = "(:hi)::bigint";
    private static final String LOW = "(:lo)::bigint";

    private final long sinceMillis;
    private final Map<String, String> expressions = new LinkedHashMap<>();
    private int made;

    /**
     * For one recording.
     *
     * @param sinceMillis ids made from then on belong to the request
     * @param given texts and the expressions they stand for
     */
    Freshness(long sinceMillis, Map<String, String> given) {
        this.sinceMillis = sinceMillis;
        this.expressions.putAll(given);
    }

    /** The value as an SQL text expression. */
    String expression(String value) {
        var parts = new StringBuilder();
        int at = 0;
        while (at < value.length()) {
            var token = tokenFrom(value, at);
            if (token == null) {
                break;
            }
            literal(parts, value.substring(at, token.start));
            append(parts, token.expression);
            at = token.end;
        }
        literal(parts, value.substring(at));
        return parts.isEmpty() ? "''" : parts.toString();
    }

    private record Token(int start, int end, String expression) {}

    private @org.jspecify.annotations.Nullable Token tokenFrom(String value, int from) {
        Token first = null;
        for (var given : expressions.entrySet()) {
            int start = value.indexOf(given.getKey(), from);
            if (start >= 0 && (first == null || start < first.start)) {
                first = new Token(start, start + given.getKey().length(), given.getValue());
            }
        }
        var match = TOKEN.matcher(value);
        for (int at = from; match.find(at) && (first == null || match.start() < first.start); at = match.end()) {
            if (isFresh(match.group())) {
                return new Token(match.start(), match.end(), made(match.group()));
            }
        }
        return first;
    }

    private boolean isFresh(String token) {
        if (token.startsWith("\\x")) {
            return token.length() > 16 && token.length() <= LONGEST_INDEX;
        }
        if (!token.contains("-") || token.startsWith("-")) {
            return true;
        }
        return UUID.fromString(token).version() == 7 && madeAt(token) >= sinceMillis;
    }

    private static long madeAt(String uuid) {
        return UUID.fromString(uuid).getMostSignificantBits() >>> 16;
    }

    private String made(String token) {
        var known = expressions.get(token);
        if (known != null) {
            return known;
        }
        int n = ++made;
        String expression;
        if (token.startsWith("\\x")) {
            var hex = "encode(sha256(int8send(%s + %d)), 'hex')".formatted(LOW, n);
            expression = "'\\x' || left(" + hex + ", " + (token.length() - 2) + ")";
        } else if (token.contains("-") && !token.startsWith("-")) {
            expression = uuid(n);
        } else {
            expression = "(" + LOW + " + " + n + ")::text";
        }
        expressions.put(token, expression);
        return expression;
    }

    /** Ordered by time, as the ids of the application are. */
    static String uuid(int n) {
        return "(lpad(to_hex(" + HIGH + "), 16, '0') || lpad(to_hex(" + LOW + " + " + n + "), 16, '0'))";
    }

    private static void literal(StringBuilder parts, String text) {
        if (!text.isEmpty()) {
            append(parts, quoted(text));
        }
    }

    private static void append(StringBuilder parts, String expression) {
        parts.append(parts.isEmpty() ? "" : " || ").append(expression);
    }

    /** Without a colon, which pgbench would take for the beginning of a variable. */
    static String quoted(String text) {
        return "E'"
                + text.replace("\\", "\\\\")
                        .replace("'", "''")
                        .replace(":", "\\x3A")
                        .replace("\n", "\\n")
                        .replace(";", "\\x3B")
                + "'";
    }
}
