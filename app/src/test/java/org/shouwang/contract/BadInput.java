package org.shouwang.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.contract.Contract.Operation;
import tools.jackson.databind.json.JsonMapper;

/** Requests that are nearly right, and requests that are nothing at all; the same ones for the same seed. */
final class BadInput {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Object> STRANGE = List.of(
            "",
            " ",
            "null",
            "0",
            "-1",
            "2147483648",
            "9223372036854775808",
            "1e400",
            "true",
            "' or '1'='1",
            "%00",
            "\u0000",
            "\ud800",
            "张慧",
            "ſ\u202e\u0301𠮷",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "00000000-0000-0000-0000-000000000000",
            "140403010002",
            "1404",
            "+1000000000-01-01T00:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "0001-01-01T00:00:00Z",
            "2026-11-22T08:00:00+19:00",
            "+999999999-12-31",
            "-999999999-01-01",
            "99".repeat(13),
            "x".repeat(5_000),
            0,
            -1,
            Long.MAX_VALUE,
            1.5,
            true,
            List.of(),
            List.of(List.of(List.of())),
            Map.of(),
            Map.of("a", Map.of("b", 1)));
    private static final List<String> NOT_JSON = List.of(
            "",
            "{",
            "[",
            "null",
            "42",
            "\"text\"",
            "[]",
            "{}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":}",
            "{'a':1}",
            "\u0000",
            "<xml/>",
            "[".repeat(2_000),
            "{\"a\":\"" + "x".repeat(300_000) + "\"}");

    private static final List<String> EXTREME_MOMENTS =
            List.of("+1000000000-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z", "9999-12-31T23:59:59Z");
    private static final List<String> EXTREME_DAYS = List.of("+999999999-12-31", "-999999999-01-01", "9999-12-31");

    private final Random random;
    private boolean extreme;
    private final Map<String, Object> schemas;

    BadInput(long seed, Map<String, Object> schemas) {
        this.random = new Random(seed);
        this.schemas = schemas;
    }

    /** The address with every parameter filled in, rightly or strangely. */
    String address(Operation operation) {
        var path = operation.path();
        var query = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            var name = String.valueOf(parameter.get("name"));
            var value = encode(String.valueOf(
                    random.nextInt(3) == 0
                            ? strange()
                            : fitting(schema(parameter.getOrDefault("schema", Map.of())), 0)));
            if ("path".equals(parameter.get("in"))) {
                path = path.replace("{" + name + "}", value.isEmpty() ? "%20" : value);
            } else if (random.nextInt(4) > 0) {
                query.add(name + "=" + value);
            }
        }
        if (random.nextInt(10) == 0) {
            query.add(encode(String.valueOf(strange())) + "=" + encode(String.valueOf(strange())));
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** A body of the right types; empty where the operation takes none. */
    String fittingBody(Operation operation) {
        return JSON.writeValueAsString(fitting(schema(operation.body()), 0));
    }

    /** Whether the body holds a day or a moment. */
    boolean hasTime(Operation operation) {
        var body = extremeBody(operation);
        return EXTREME_MOMENTS.stream().anyMatch(body::contains)
                || EXTREME_DAYS.stream().anyMatch(body::contains);
    }

    /** A body of the right types in which every day and every moment is out of this world. */
    String extremeBody(Operation operation) {
        extreme = true;
        try {
            return fittingBody(operation);
        } finally {
            extreme = false;
        }
    }

    @Nullable String body(Operation operation) {
        if (operation.method().equals("GET")) {
            return null;
        }
        return switch (random.nextInt(6)) {
            case 0 -> NOT_JSON.get(random.nextInt(NOT_JSON.size()));
            case 1 -> JSON.writeValueAsString(strange());
            case 2 -> JSON.writeValueAsString(fitting(schema(operation.body()), 0));
            default -> JSON.writeValueAsString(spoilt(fitting(schema(operation.body()), 0)));
        };
    }

    Map<String, String> headers() {
        return switch (random.nextInt(12)) {
            case 0 -> Map.of("Idempotency-Key", "");
            case 1 -> Map.of("Idempotency-Key", "not-a-key");
            case 2 -> Map.of("Content-Type", "text/plain");
            case 3 -> Map.of("Content-Type", "application/json; charset=utf-16");
            case 4 -> Map.of("Accept", "application/xml");
            case 5 -> Map.of("Accept-Language", "xx;;q=9,\u00e9");
            case 6 -> Map.of("Accept-Language", "en");
            default -> Map.of();
        };
    }

    /** A value that the schema allows, as far as types go. */
    private @Nullable Object fitting(Map<String, Object> schema, int depth) {
        if (schema.containsKey("enum")) {
            var allowed = (List<?>) schema.get("enum");
            return allowed.get(random.nextInt(allowed.size()));
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "object" -> object(schema, depth);
            case "array" -> depth > 4 ? List.of() : List.of(fittingOrNothing(schema.get("items"), depth));
            case "integer" -> random.nextInt(20) - 2;
            case "number" -> random.nextDouble();
            case "boolean" -> random.nextBoolean();
            default -> text(String.valueOf(schema.get("format")));
        };
    }

    private Object fittingOrNothing(@Nullable Object schema, int depth) {
        var value = fitting(schema(schema), depth + 1);
        return value == null ? "" : value;
    }

    private Map<String, Object> object(Map<String, Object> schema, int depth) {
        var object = new LinkedHashMap<String, Object>();
        if (schema.get("properties") instanceof Map<?, ?> properties && depth < 6) {
            properties.forEach((name, property) -> object.put(String.valueOf(name), fittingOrNothing(property, depth)));
        }
        return object;
    }

    private Object text(String format) {
        return switch (format) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" -> extreme ? EXTREME_DAYS.get(random.nextInt(3)) : "2020-02-" + (10 + random.nextInt(22));
            case "date-time" -> extreme ? EXTREME_MOMENTS.get(random.nextInt(3)) : "2026-11-22T08:00:00Z";
            default -> List.of("张慧", "140403010002", "13800001234", "abc", "1").get(random.nextInt(5));
        };
    }

    /** One thing in the value is taken away, added, or replaced by something strange, at any depth. */
    private Object spoilt(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            var copy = new LinkedHashMap<Object, Object>(map);
            var key = List.copyOf(map.keySet()).get(random.nextInt(map.size()));
            switch (random.nextInt(5)) {
                case 0 -> copy.remove(key);
                case 1 -> copy.put("nobody" + random.nextInt(9), strange());
                case 2 -> copy.put(key, null);
                case 3 -> copy.put(key, strange());
                default -> copy.put(key, spoilt(map.get(key)));
            }
            return copy;
        }
        if (value instanceof List<?> list && !list.isEmpty() && random.nextBoolean()) {
            return list.stream().map(this::spoilt).collect(Collectors.toList());
        }
        return strange();
    }

    private Object strange() {
        return STRANGE.get(random.nextInt(STRANGE.size()));
    }

    @SuppressWarnings("unchecked") // YAML is maps and lists
    private Map<String, Object> schema(@Nullable Object schema) {
        var map = schema instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.<String, Object>of();
        var reference = map.get("$ref");
        return reference == null
                ? map
                : schema(schemas.get(String.valueOf(reference).substring("#/components/schemas/".length())));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
