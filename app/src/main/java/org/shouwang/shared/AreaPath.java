package org.shouwang.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where something belongs: the national 12-digit code of its community (2-4-6-9-12 digits for the levels above),
 * extended by fixed-width parts for compound, building, unit, floor and dwelling. A prefix is an ancestor, so a subtree
 * is the half-open range {@code [p, p + ':')} under {@code collate "C"}.
 */
public record AreaPath(@JsonValue String value) implements Comparable<AreaPath> {
    /** The root above all provinces: for grants of the whole installation. Has no level, and no request can say it. */
    public static final AreaPath COUNTRY = new AreaPath("");

    public AreaPath {
        if (!value.isEmpty() && (levelOf(value).isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9'))) {
            throw new IllegalArgumentException("not an area path");
        }
    }

    /** For JSON, parameters and path variables. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AreaPath of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("not an area path");
        }
        return new AreaPath(text);
    }

    /** Empty for anything that is not a path; for input from outside. */
    public static Optional<AreaPath> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public AreaLevel level() {
        return levelOf(value).orElseThrow();
    }

    /** The ancestor at a level at or above this one. */
    public AreaPath at(AreaLevel ancestor) {
        return new AreaPath(value.substring(0, ancestor.length()));
    }

    public AreaPath community() {
        return at(AreaLevel.COMMUNITY);
    }

    public boolean contains(AreaPath other) {
        return other.value.startsWith(value);
    }

    /** The first path after the whole subtree; not itself a path. */
    public String end() {
        return value + ':';
    }

    @Override
    public int compareTo(AreaPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Optional<AreaLevel> levelOf(String value) {
        return Arrays.stream(AreaLevel.values())
                .filter(level -> level.length() == value.length())
                .findFirst();
    }
}
