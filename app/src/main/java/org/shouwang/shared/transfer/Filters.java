package org.shouwang.shared.transfer;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.Invalid;

/** The filters of a list, by name; whatever is unknown or can't be is named as {@code query.name}. */
public record Filters(Map<String, String> given) {

    /** @param known whatever else is given is refused */
    public static Filters of(Map<String, String> given, Set<String> known) {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(name);
                });
        return new Filters(given);
    }

    public <E extends Enum<E>> @Nullable E one(Class<E> kind, String name) {
        var value = given.get(name);
        return value == null
                ? null
                : Arrays.stream(kind.getEnumConstants())
                        .filter(constant -> constant.name().equals(value))
                        .findFirst()
                        .orElseThrow(() -> wrong(name));
    }

    public @Nullable Integer number(String name) {
        var value = given.get(name);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw wrong(name);
        }
    }

    public @Nullable AreaPath area(String name) {
        var value = given.get(name);
        return value == null ? null : AreaPath.parse(value).orElseThrow(() -> wrong(name));
    }

    /** One that the list can't do without. */
    public UUID id(String name) {
        try {
            return UUID.fromString(given.getOrDefault(name, ""));
        } catch (IllegalArgumentException e) {
            throw wrong(name);
        }
    }

    public boolean is(String name) {
        return "true".equals(given.get(name));
    }

    private static Invalid wrong(String name) {
        return Invalid.field("query." + name, "shared.filter-unknown");
    }
}
