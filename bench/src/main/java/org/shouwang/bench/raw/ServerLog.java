package org.shouwang.bench.raw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what PostgreSQL writes under {@code log_statement = all} with the prefix {@link #PREFIX}: statements by backend,
 * parameters from the line below.
 */
final class ServerLog {
    static final String PREFIX = "~%p~";

    private static final Pattern ENTRY = Pattern.compile("^~(\\d+)~(LOG|DETAIL): {2}(.*)$", Pattern.DOTALL);
    private static final Pattern EXECUTED = Pattern.compile("^(?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']++|'')*+)')");

    private ServerLog() {}

    /** Statements in the order of execution, by backend. */
    static Map<String, List<Statement>> statements(String log) {
        var byBackend = new LinkedHashMap<String, List<Statement>>();
        for (var entry : entries(log)) {
            var match = ENTRY.matcher(entry);
            if (!match.matches()) {
                continue;
            }
            var statements = byBackend.computeIfAbsent(match.group(1), _ -> new ArrayList<>());
            var executed = EXECUTED.matcher(match.group(3));
            if (match.group(2).equals("LOG") && executed.matches()) {
                statements.add(new Statement(executed.group(1).strip(), List.of()));
            } else if (match.group(2).equals("DETAIL") && !statements.isEmpty()) {
                var last = statements.removeLast();
                statements.add(new Statement(last.sql(), parameters(match.group(3))));
            }
        }
        return byBackend;
    }

    /** An entry goes on over the lines that a tab begins. */
    private static List<String> entries(String log) {
        var entries = new ArrayList<String>();
        for (var line : log.lines().toList()) {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.add(entries.removeLast() + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        return entries;
    }

    private static List<@Nullable String> parameters(String detail) {
        var values = new ArrayList<@Nullable String>();
        var match = PARAMETER.matcher(detail);
        while (match.find()) {
            var value = match.group(1);
            values.add(value == null ? null : value.replace("''", "'"));
        }
        return values;
    }
}
