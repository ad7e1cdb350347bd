package org.shouwang.tracing.rides;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.shouwang.presence.SpotKey;
import org.shouwang.presence.Spots.Spot;

/** The vehicles of a day on their lines, and which of them a tap may mean that names only one of the two. */
final class Places {
    /** Seconds; whether a vehicle was there is asked no more exactly than that. */
    private static final long STEP = 600;

    private final Map<Integer, Spot> spots;
    private final Map<Integer, SpotKey> keys = new HashMap<>();
    private final Map<String, List<Integer>> byLine = new HashMap<>();
    private final Map<String, List<Integer>> byVehicle = new HashMap<>();
    private final Map<Integer, NavigableSet<Long>> taps = new HashMap<>();

    Places(Map<Integer, Spot> spots) {
        this.spots = spots;
        spots.forEach((number, spot) -> {
            var key = SpotKey.of(spot);
            keys.put(number, key);
            if (!key.code().isEmpty() && !key.line().isEmpty()) {
                byLine.computeIfAbsent(key.line(), _ -> new ArrayList<>()).add(number);
                byVehicle.computeIfAbsent(key.code(), _ -> new ArrayList<>()).add(number);
            }
        });
    }

    /** As it was written, for whoever looks it up in a timetable. */
    String line(int spot) {
        return known(spots, spot).line();
    }

    /** The same for all spellings. */
    String lineKey(int spot) {
        return known(keys, spot).line();
    }

    /** The same for all spellings. */
    String vehicle(int spot) {
        return known(keys, spot).code();
    }

    private static <T> T known(Map<Integer, T> places, int number) {
        var known = places.get(number);
        if (known == null) {
            throw new IllegalStateException("a tap at a place that is none: " + number);
        }
        return known;
    }

    boolean areAllWhole(Collection<Integer> numbers) {
        return numbers.stream().allMatch(this::isWhole);
    }

    /** Places of some vehicles, whatever line they were on. */
    List<Integer> ofVehicles(Collection<Integer> numbers) {
        return numbers.stream()
                .map(this::vehicle)
                .distinct()
                .flatMap(vehicle -> byVehicle.getOrDefault(vehicle, List.of()).stream())
                .toList();
    }

    /** Whether vehicle and line are both known. */
    boolean isWhole(int spot) {
        return !vehicle(spot).isEmpty() && !lineKey(spot).isEmpty();
    }

    /** Somebody boarded there then. */
    void seen(int spot, long at) {
        if (isWhole(spot)) {
            taps.computeIfAbsent(spot, _ -> new TreeSet<>()).add(at / STEP);
        }
    }

    /** The place itself, and every vehicle on a line that it may be of which there is a tap from one moment to another. */
    List<Integer> perhaps(int spot, long from, long until) {
        var candidates = vehicle(spot).isEmpty() ? byLine.get(lineKey(spot)) : byVehicle.get(vehicle(spot));
        var found = new ArrayList<Integer>();
        found.add(spot);
        for (var other : candidates == null ? List.<Integer>of() : candidates) {
            var there = taps.get(other);
            if (there != null
                    && !there.subSet(from / STEP, true, until / STEP, true).isEmpty()) {
                found.add(other);
            }
        }
        return found;
    }
}
