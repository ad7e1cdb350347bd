package org.shouwang.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shouwang.contract.Contract.Operation;

/**
 * Bodies that an operation takes: what the contract requires, made from its constraints, and whatever a word is known for.
 * A word is looked for under {@code Schema.property}, then under {@code property}.
 */
final class FittingBody {
    private final Contract contract;
    private final Map<String, Object> words;

    FittingBody(Contract contract, Map<String, Object> words) {
        this.contract = contract;
        this.words = words;
    }

    @Nullable Object of(Operation operation) {
        return operation.takesBody() ? value(operation.body(), "", "") : null;
    }

    /** A value as the schema has it, at the place where it stands. */
    Object value(Map<String, Object> schema, String owner, String name) {
        var word = word(owner, name);
        var solid = contract.solid(schema);
        if (solid.get("enum") instanceof List<?> allowed) {
            return word != null && allowed.contains(word) ? word : Objects.requireNonNull(allowed.getFirst());
        }
        var type = String.valueOf(solid.get("type"));
        if (word != null && (word instanceof Boolean == type.equals("boolean"))) {
            return word;
        }
        return switch (type) {
            case "object" -> object(solid, Contract.nameOf(schema));
            case "array" -> List.of(value(Contract.items(solid), owner, ""));
            case "integer", "number" -> solid.getOrDefault("minimum", 1);
            case "boolean" -> false;
            default -> text(String.valueOf(solid.get("format")));
        };
    }

    private Map<String, Object> object(Map<String, Object> schema, String owner) {
        var object = new LinkedHashMap<String, Object>();
        var required = schema.get("required") instanceof List<?> names ? names : List.of();
        Contract.properties(schema).forEach((name, property) -> {
            if (required.contains(name) || word(owner, name) != null) {
                object.put(name, value(property, owner, name));
            }
        });
        return object;
    }

    private @Nullable Object word(String owner, String name) {
        var own = words.get(owner + "." + name);
        var word = own == null ? words.get(name) : own;
        return word instanceof Supplier<?> made ? made.get() : word;
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2022-04-14";
            case "date-time" -> "2022-04-14T08:00:00Z";
            default -> "x";
        };
    }

    /** Properties at any depth of the body, each with the way to it. */
    List<Place> places(Operation operation) {
        var found = new ArrayList<Place>();
        collect(operation.body(), "", List.of(), found);
        return found;
    }

    private void collect(Map<String, Object> schema, String owner, List<Object> way, List<Place> found) {
        var solid = contract.solid(schema);
        if ("array".equals(solid.get("type"))) {
            collect(Contract.items(solid), owner, with(way, 0), found);
        }
        var inside = Contract.nameOf(schema);
        Contract.properties(solid).forEach((name, property) -> {
            var here = with(way, name);
            found.add(new Place(here, inside, name, property));
            collect(property, inside, here, found);
        });
    }

    private static List<Object> with(List<Object> way, Object step) {
        var longer = new ArrayList<>(way);
        longer.add(step);
        return List.copyOf(longer);
    }

    /**
     * @param way names of properties, and 0 for the first of an array
     * @param owner name of the schema that has it
     */
    record Place(List<Object> way, String owner, String name, Map<String, Object> schema) {

        /** The body with this value there; what is on the way is made if it is missing. */
        @Nullable Object put(@Nullable Object body, @Nullable Object value) {
            return put(body, 0, value);
        }

        private @Nullable Object put(@Nullable Object node, int depth, @Nullable Object value) {
            if (depth == way.size()) {
                return value;
            }
            if (way.get(depth) instanceof Integer) {
                var list = new ArrayList<@Nullable Object>(node instanceof List<?> known ? known : List.of());
                var first = list.isEmpty() ? null : list.removeFirst();
                list.addFirst(put(first, depth + 1, value));
                return list;
            }
            var map = new LinkedHashMap<Object, @Nullable Object>(node instanceof Map<?, ?> known ? known : Map.of());
            map.put(way.get(depth), put(map.get(way.get(depth)), depth + 1, value));
            return map;
        }

        /** The body without it. */
        @Nullable Object remove(@Nullable Object node) {
            return remove(node, 0);
        }

        private @Nullable Object remove(@Nullable Object node, int depth) {
            var step = way.get(depth);
            if (node instanceof List<?> list && !list.isEmpty()) {
                var copy = new ArrayList<@Nullable Object>(list);
                copy.set(0, remove(list.getFirst(), depth + 1));
                return copy;
            }
            if (!(node instanceof Map<?, ?> known) || !known.containsKey(step)) {
                return node;
            }
            var map = new LinkedHashMap<Object, @Nullable Object>(known);
            if (depth == way.size() - 1) {
                map.remove(step);
            } else {
                map.put(step, remove(map.get(step), depth + 1));
            }
            return map;
        }

        @Override
        public String toString() {
            return owner + "." + name;
        }
    }
}
