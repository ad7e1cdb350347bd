package org.shouwang.taps.network;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.shouwang.taps.gtfs.GtfsRoute;

/**
 * Lines under the names that people write. Card files and timetables come from different offices: {@code M001}, {@code m001} and
 * {@code M001路} are one line; a name that could be two of them is none.
 */
final class LineNames {
    private static final int TWO = -1;
    private static final Pattern NOISE = Pattern.compile("[\\s_·.-]+");
    private static final Pattern WORDS = Pattern.compile("^(公交|LINE|ROUTE|BUS)|(路公交|公交|路|线|號线|号线)$");

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
        alike.merge(normal(name), line, (before, now) -> before.equals(now) ? before : TWO);
        return line;
    }

    int count() {
        return names.size();
    }

    OptionalInt find(String name) {
        var line = exact.getOrDefault(name, byId.getOrDefault(name, alike.getOrDefault(normal(name), TWO)));
        return line == TWO ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /** Full-width letters, blanks, hyphens, 路 and 线 don't count. */
    static String normal(String name) {
        var plain = NOISE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        var bare = WORDS.matcher(plain).replaceAll("");
        return bare.isEmpty() ? plain : bare;
    }
}
