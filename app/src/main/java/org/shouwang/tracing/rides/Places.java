package org.shouwang.tracing.rides;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.shouwang.presence.Spots.Spot;

/** The vehicles of a day on their lines, and which of them a tap may mean that names only one of the two. */
final class Places {
    /** Seconds; whether a vehicle was there is asked no more exactly than that. */
    private static final long STEP = 600;

    private final Map<Integer, Spot> spots;
    private final Map<String, List<Integer>> byLine = new HashMap<>();
    private final Map<String, List<Integer>> byVehicle = new HashMap<>();
    private final Map<Integer, NavigableSet<Long>> taps = new HashMap<>();

    Places(Map<Integer, Spot> spots) {
        this.spots = spots;
        spots.forEach((number, spot) -> {
            if (!spot.code().isEmpty() && !spot.line().isEmpty()) {
                byLine.computeIfAbsent(spot.line(), _ -> new ArrayList<>()).add(number);
                byVehicle.computeIfAbsent(spot.code(), _ -> new ArrayList<>()).add(number);
            }
        });
    }

    String line(int spot) {
        return spot(spot).line();
    }

    String vehicle(int spot) {
        return spot(spot).code();
    }

    private Spot spot(int number) {
        var spot = spots.get(number);
        if (spot == null) {
            throw new IllegalStateException("a tap at a place that is none: " + number);
        }
        return spot;
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
        return !vehicle(spot).isEmpty() && !line(spot).isEmpty();
    }

    /** Somebody boarded there then. */
    void seen(int spot, long at) {
        if (isWhole(spot)) {
            taps.computeIfAbsent(spot, _ -> new TreeSet<>()).add(at / STEP);
        }
    }

    /** The place itself, and every vehicle on a line that it may be of which there is a tap from one moment to another. */
    List<Integer> perhaps(int spot, long from, long until) {
        var candidates = vehicle(spot).isEmpty() ? byLine.get(line(spot)) : byVehicle.get(vehicle(spot));
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
