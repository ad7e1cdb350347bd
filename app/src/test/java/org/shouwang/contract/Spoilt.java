package org.shouwang.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.contract.Contract.Operation;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of an operation in each of which one thing is wrong; always the same ones. */
final class Spoilt {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LITERAL = "literal-2c1f-";

    /** JSON that no value is written as. */
    private static final List<String> LITERALS = List.of(
            "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "1e400", "-1e400", "[".repeat(40) + "]".repeat(40));

    private static final List<Object> VALUES = List.of(
            "",
            " \t\n",
            "x".repeat(100_001),
            "NOBODY",
            "ſ\u202e\u0301𠮷\u007f",
            "' or '1'='1",
            "../../${jndi:ldap://x}<script>",
            "+1000000000-01-01T00:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "0001-01-01",
            "2022-02-30",
            "00000000-0000-0000-0000-000000000000",
            "99".repeat(13),
            0,
            -1,
            Integer.MAX_VALUE,
            Long.MIN_VALUE,
            BigInteger.TEN.pow(38),
            new BigDecimal("0.5"),
            true,
            List.of(),
            Collections.nCopies(10_000, 1),
            Map.of(),
            Map.of("a", Map.of("b", List.of())));

    private final FittingBody fitting;

    Spoilt(FittingBody fitting) {
        this.fitting = fitting;
    }

    /** Each property in turn is missing, null, of a wrong type, out of all bounds, or has company that nobody knows. */
    List<String> of(Operation operation) {
        var bodies = new ArrayList<String>();
        for (var place : fitting.places(operation)) {
            bodies.add(json(place.remove(fitting.of(operation))));
            bodies.add(json(place.put(fitting.of(operation), null)));
            for (var value : VALUES) {
                bodies.add(json(place.put(fitting.of(operation), value)));
            }
            for (var literal : LITERALS) {
                bodies.add(json(place.put(fitting.of(operation), LITERAL)).replace('"' + LITERAL + '"', literal));
            }
            if ("array".equals(place.schema().get("type"))) {
                bodies.addAll(crowds(operation, place));
            }
            bodies.add(beside(operation, place));
        }
        return bodies;
    }

    /** Thousands where a few are meant, each of them right. */
    private List<String> crowds(Operation operation, FittingBody.Place place) {
        var one = fitting.value(Contract.items(place.schema()), place.owner(), "");
        return List.of(
                json(place.put(fitting.of(operation), Collections.nCopies(10_000, one))),
                json(place.put(fitting.of(operation), List.of(one, one))),
                json(place.put(fitting.of(operation), Collections.singletonList(null))));
    }

    private String beside(Operation operation, FittingBody.Place place) {
        var way = new ArrayList<>(place.way());
        way.set(way.size() - 1, "nobodyKnows");
        return json(new FittingBody.Place(List.copyOf(way), place.owner(), "nobodyKnows", Map.of())
                .put(fitting.of(operation), 1));
    }

    static String json(@Nullable Object body) {
        return JSON.writeValueAsString(body);
    }
}
