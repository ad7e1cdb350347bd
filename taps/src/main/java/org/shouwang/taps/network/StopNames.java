package org.shouwang.taps.network;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shouwang.taps.gtfs.GtfsStop;

/**
 * Stops under what card files call them: by their id, by their name, or by their name but for blanks, case and 站. The two sides
 * of a street mostly have one name.
 */
final class StopNames {
    private static final Pattern NOISE = Pattern.compile("[\\s_·.-]+|站$");

    private final Map<String, Set<Integer>> byId = new HashMap<>();
    private final Map<String, Set<Integer>> byName = new HashMap<>();
    private final Map<String, Set<Integer>> alike = new HashMap<>();

    /** @param stops of a feed; their places in it are their numbers */
    StopNames(List<GtfsStop> stops) {
        for (var number = 0; number < stops.size(); number++) {
            var stop = stops.get(number);
            add(byId, stop.id(), number);
            add(byName, stop.name(), number);
            add(alike, normal(stop.name()), number);
        }
    }

    private static void add(Map<String, Set<Integer>> names, String name, int number) {
        names.computeIfAbsent(name, _ -> new HashSet<>()).add(number);
    }

    Set<Integer> find(String written) {
        return byId.getOrDefault(written, byName.getOrDefault(written, alike.getOrDefault(normal(written), Set.of())));
    }

    private static String normal(String name) {
        return NOISE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).strip())
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }
}
