package org.shouwang.tracing.rides;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rides.Ride;
import org.shouwang.copresence.rides.RideInference;
import org.shouwang.copresence.rides.Tap;
import org.shouwang.presence.TapLog;
import org.shouwang.taps.network.GtfsNetwork;
import org.shouwang.taps.network.Portion;

/**
 * Taps that are thought over together: those of some lines, and what the same vehicles and cards did besides. Lines whose
 * timetable is unknown, or for which there is no room, are there without one.
 */
final class TapBatch {
    /** Memory and time of an inference grow with them too. */
    private static final int MOST_PATTERNS = 200;

    private final Places places;
    private final Map<Key, TapLog.Tap> taps = new LinkedHashMap<>();
    private final int most;

    private record Key(int carrier, int spot, long at) {}

    /** @param most taps; those that come last are left out */
    TapBatch(Places places, int most) {
        this.places = places;
        this.most = most;
    }

    void add(TapLog.Tap tap) {
        if (taps.size() < most) {
            taps.putIfAbsent(key(tap), tap);
        }
    }

    private static Key key(TapLog.Tap tap) {
        return new Key(tap.carrier(), tap.spot(), tap.at().getEpochSecond());
    }

    /** Those that were put in first matter most, so their lines come first. */
    Map<TapLog.Tap, Ride> infer(GtfsNetwork network) {
        var lines = new Lines(network);
        var vehicles = new HashMap<String, Integer>();
        var all = List.copyOf(taps.values());
        var asked = new ArrayList<Tap>(all.size());
        for (var tap : all) {
            var name = places.vehicle(tap.spot());
            var vehicle = name.isEmpty() ? Tap.NO_VEHICLE : vehicles.computeIfAbsent(name, _ -> vehicles.size());
            asked.add(new Tap(
                    tap.carrier(),
                    tap.at().getEpochSecond(),
                    lines.number(places.line(tap.spot())),
                    vehicle,
                    Math.max(0, tap.amount())));
        }
        var portion = network.portion(lines.known);
        var rides = new RideInference(portion.network(), portion.timetable(), network.zone())
                .infer(IntStream.range(0, asked.size())
                        .mapToObj(i -> lines.settled(asked.get(i), all.get(i), portion))
                        .toList());
        var inferred = HashMap.<TapLog.Tap, Ride>newHashMap(all.size());
        for (var i = 0; i < rides.size(); i++) {
            inferred.put(all.get(i), rides.get(i));
        }
        return inferred;
    }

    private static Set<Integer> stops(Portion portion, @Nullable String written) {
        return written == null ? Set.of() : portion.stops(written);
    }

    /** Numbers of lines in the portion; an unknown one gets a number behind all of them. */
    private static final class Lines {
        private static final int UNKNOWN = 1 << 24;

        private final GtfsNetwork network;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<Integer> known = new ArrayList<>();
        private int patterns;
        private int unknown = UNKNOWN;

        Lines(GtfsNetwork network) {
            this.network = network;
        }

        int number(String name) {
            return numbers.computeIfAbsent(name, _ -> take(network.line(name)));
        }

        private int take(OptionalInt line) {
            if (line.isPresent() && known.contains(line.getAsInt())) {
                return known.indexOf(line.getAsInt());
            }
            if (line.isEmpty()
                    || network.patternsOf(line.getAsInt()) == 0
                    || patterns + network.patternsOf(line.getAsInt()) > MOST_PATTERNS) {
                return unknown++;
            }
            patterns += network.patternsOf(line.getAsInt());
            known.add(line.getAsInt());
            return known.size() - 1;
        }

        /** An unknown line stands behind the last one that is known, with no gap that would be paid for. */
        Tap settled(Tap tap, TapLog.Tap written, Portion portion) {
            var line = tap.line() < UNKNOWN ? tap.line() : known.size() + tap.line() - UNKNOWN;
            return new Tap(
                    tap.card(),
                    tap.at(),
                    line,
                    tap.vehicle(),
                    tap.amount(),
                    stops(portion, written.boarded()),
                    stops(portion, written.alighted()));
        }
    }
}
