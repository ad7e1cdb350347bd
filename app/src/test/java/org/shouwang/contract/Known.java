package org.shouwang.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.shouwang.contract.Contract.Operation;

/** What exists in one community, by kind. A kind is the collection that an id follows in an address. */
final class Known {
    private static final Pattern HELD = Pattern.compile("([a-z-]+)/\\{([A-Za-z]+)}");
    private static final Map<String, String> QUERIES =
            Map.of("exhibit", "exhibits", "case", "cases", "subject", "people");

    private static final List<String> DECISIONS = List.of("ask", "call", "merge", "pass", "release");

    private final Map<String, List<String>> ids = new LinkedHashMap<>();

    void add(String kind, String id) {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("no id of the kind " + kind);
        }
        ids.computeIfAbsent(kind, _ -> new ArrayList<>()).add(id);
    }

    String one(String kind) {
        return one(kind, 0);
    }

    /** For this operation: each that decides a review needs one that is not decided, and what is taken back was decided. */
    String one(String kind, Operation operation) {
        if (!kind.equals("reviews")) {
            return one(kind);
        }
        var does = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        return one(kind, 1 + DECISIONS.indexOf(does.equals("undo") ? "pass" : does));
    }

    /** Another at each turn, as far as there are several. */
    String one(String kind, int turn) {
        var known = ids.get(kind);
        if (known == null) {
            throw new NoSuchElementException("nothing was made of the kind " + kind);
        }
        return known.get(turn % known.size());
    }

    List<String> all() {
        return ids.values().stream().flatMap(List::stream).toList();
    }

    /** Kinds of what stands in the address, in order. */
    static List<String> kinds(Operation operation) {
        var kinds = HELD.matcher(operation.path())
                .results()
                .map((MatchResult held) -> held.group(1))
                .toList();
        if (kinds.size() != operation.path().chars().filter(c -> c == '{').count()) {
            throw new AssertionError("of what kind is the id in " + operation);
        }
        return kinds;
    }

    /** Kinds of what may stand in the query, by parameter. */
    static Map<String, String> queries(Operation operation) {
        var kinds = new LinkedHashMap<String, String>();
        for (var parameter : operation.parameters()) {
            var name = String.valueOf(parameter.get("name"));
            if ("query".equals(parameter.get("in")) && parameter.get("schema") instanceof Map<?, ?> schema) {
                if (isId(schema) || (schema.get("items") instanceof Map<?, ?> items && isId(items))) {
                    kinds.put(name, QUERIES.getOrDefault(name, name));
                }
            }
        }
        return kinds;
    }

    private static boolean isId(Map<?, ?> schema) {
        return "uuid".equals(schema.get("format"));
    }

    /** The address with these in it, one for each kind. */
    static String address(Operation operation, List<String> held) {
        var path = operation.path();
        for (var id : held) {
            path = path.replaceFirst("\\{[^}]*}", id);
        }
        return path;
    }
}
