package org.shouwang.taps.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.shouwang.taps.Spelling;
import org.shouwang.taps.gtfs.GtfsRoute;

/**
 * Lines under the names that people write. Card files and timetables come from different offices: {@code M001}, {@code m001} and
 * {@code M001路} are one line; a name that could be two of them is none.
 */
final class LineNames {
    private static final int TWO = -1;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();

    /** Routes of one name are one line, in several directions or branches. */
    int add(GtfsRoute route) {
        var name = route.name().isEmpty() ? route.id() : route.name();
        var line = exact.computeIfAbsent(name, _ -> {
            names.add(name);
            return names.size() - 1;
        });
        byId.put(route.id(), line);
        alike.merge(Spelling.line(name), line, (before, now) -> before.equals(now) ? before : TWO);
        return line;
    }

    int count() {
        return names.size();
    }

    OptionalInt find(String name) {
        var line = exact.getOrDefault(name, byId.getOrDefault(name, alike.getOrDefault(Spelling.line(name), TWO)));
        return line == TWO ? OptionalInt.empty() : OptionalInt.of(line);
    }
}
