package org.shouwang.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.shouwang.contract.Contract.Operation;

/** Addresses of an operation in each of which one parameter is wrong. */
final class SpoiltAddress {
    private static final String LONG = "x".repeat(4_000);

    /** As they stand in the address. */
    private static final List<String> VALUES = List.of(
            "%20",
            "%00",
            "%C3%28",
            "%ED%A0%80",
            "%EF%BF%BF",
            "..%2F..",
            "%25%32%30",
            "NOBODY",
            "-1",
            "0",
            "2147483648",
            "1e400",
            "true,false",
            "2022-02-30",
            "%2B999999999-12-31",
            "00000000-0000-0000-0000-000000000000",
            "99".repeat(13),
            URLEncoder.encode("' or '1'='1;--\u202e𠮷", UTF_8),
            LONG);

    private static final int SOME = 6;

    private final Known known;
    private int turn;

    SpoiltAddress(Known known) {
        this.known = known;
    }

    /** With what exists here, and whatever else it takes left out. */
    String right(Operation operation) {
        var query = new ArrayList<String>();
        operation.parameters().stream()
                .filter(parameter -> "query".equals(parameter.get("in")))
                .filter(parameter -> Boolean.TRUE.equals(parameter.get("required")))
                .map(parameter -> String.valueOf(parameter.get("name")))
                .forEach(name -> query.add(name + "=" + rightly(operation, name)));
        return path(operation) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    List<String> of(Operation operation) {
        var addresses = new ArrayList<String>();
        var right = right(operation);
        for (var parameter : operation.parameters()) {
            var name = String.valueOf(parameter.get("name"));
            if ("path".equals(parameter.get("in"))) {
                for (var value : some()) {
                    addresses.add(right.replace(path(operation), path(operation, name, value)));
                }
            } else if ("query".equals(parameter.get("in"))) {
                var others = without(right, name);
                some().forEach(value -> addresses.add(and(others, name + "=" + value)));
                addresses.add(others);
                addresses.add(and(others, name));
                addresses.add(and(others, name + "="));
                addresses.add(and(others, name + "[]=1"));
                addresses.add(and(others, name + "=1&" + name + "=2"));
            }
        }
        addresses.add(and(right, "nobodyKnows=%F0%9F%98%80"));
        addresses.add(and(right, "&&=&=%3D"));
        return addresses;
    }

    /** The next of the values, so that all parameters together meet all of them many times. */
    private List<String> some() {
        return IntStream.range(0, SOME)
                .mapToObj(_ -> VALUES.get(turn++ % VALUES.size()))
                .toList();
    }

    private String rightly(Operation operation, String name) {
        var kind = Known.queries(operation).get(name);
        if (kind != null) {
            return known.one(kind);
        }
        return switch (name) {
            case "area", "parent" -> known.one("areas");
            case "list" -> "card-owners";
            case "format" -> "CSV";
            default -> "nobody";
        };
    }

    private String path(Operation operation) {
        return Known.address(
                operation,
                Known.kinds(operation).stream()
                        .map(kind -> known.one(kind, operation))
                        .toList());
    }

    private String path(Operation operation, String name, String value) {
        var spoilt = new Operation(
                operation.method(),
                operation.path().replace("{" + name + "}", value),
                operation.parameters(),
                operation.body());
        return path(spoilt);
    }

    private static String without(String address, String name) {
        return address.replaceFirst("(?<=[?&])" + name + "=[^&]*&?", "").replaceFirst("[?&]$", "");
    }

    private static String and(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + query;
    }
}
