package org.shouwang.copresence.rides;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Who rode with whom, in two tiers: likely by inference, and everybody for whom it is possible at all. Possible is whoever
 * boarded the same vehicle before the other's run can have ended, and every vehicle of the line where a tap names none.
 */
public final class RideContacts {
    /** By how much clocks may be wrong, and jump within a ride, before the upper bound misses somebody. */
    public static final int CLOCK_ERROR = 1_200;

    private static final int CHECKED_EVERY = 60;
    private static final int SAMPLED = 300;
    private static final double NEVER = 2;

    private final Map<Integer, List<Ride>> byCard = new HashMap<>();
    private final Map<Integer, List<Ride>> byVehicle = new HashMap<>();
    private final Map<Integer, List<Ride>> byLine = new HashMap<>();
    private final Map<Integer, List<Ride>> nameless = new HashMap<>();
    private final Map<Integer, Double> bars = new ConcurrentHashMap<>();
    private final int longest;

    public RideContacts(List<Ride> rides) {
        for (var ride : rides) {
            var tap = ride.tap();
            byCard.computeIfAbsent(tap.card(), _ -> new ArrayList<>()).add(ride);
            byLine.computeIfAbsent(tap.line(), _ -> new ArrayList<>()).add(ride);
            if (tap.vehicle() == Tap.NO_VEHICLE) {
                nameless.computeIfAbsent(tap.line(), _ -> new ArrayList<>()).add(ride);
            } else {
                byVehicle.computeIfAbsent(tap.vehicle(), _ -> new ArrayList<>()).add(ride);
            }
        }
        for (var index : List.of(byVehicle, byLine, nameless)) {
            index.values()
                    .forEach(list -> list.sort(
                            Comparator.comparingLong(ride -> ride.tap().at())));
        }
        longest = rides.stream().mapToInt(Ride::longestSeconds).max().orElse(0);
    }

    /**
     * Everybody who can have been with a card, most probable first.
     *
     * @param least seconds together in one ride
     */
    public List<RideContact> of(int card, int least) {
        var ordered = found(card, least).entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, double[]> entry) -> entry.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .toList();
        var bar = bars.computeIfAbsent(least, this::bar);
        var contacts = new ArrayList<RideContact>();
        for (var entry : ordered) {
            var probability = 1 - entry.getValue()[0];
            contacts.add(new RideContact(entry.getKey(), probability, entry.getValue()[1], probability >= bar));
        }
        return contacts;
    }

    /** By card: how unlikely it is that they were not together for so long, and for how many seconds they were on average. */
    private Map<Integer, double[]> found(int card, int least) {
        var found = new HashMap<Integer, double[]>();
        for (var own : byCard.getOrDefault(card, List.of())) {
            var tap = own.tap();
            var aboard = tap.vehicle() == Tap.NO_VEHICLE ? byLine.get(tap.line()) : byVehicle.get(tap.vehicle());
            meet(own, aboard == null ? List.of() : aboard, least, found);
            if (tap.vehicle() != Tap.NO_VEHICLE) {
                meet(own, nameless.getOrDefault(tap.line(), List.of()), least, found);
            }
        }
        found.remove(card);
        return found;
    }

    /** From which probability on to call somebody likely: what is best for the contacts of many cards, one like the other. */
    private double bar(int least) {
        var cards =
                byCard.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        var every = Math.max(1, cards.length / SAMPLED);
        var probabilities = IntStream.range(0, cards.length)
                .filter(i -> i % every == 0)
                .parallel()
                .mapToObj(i -> found(cards[i], least))
                .flatMapToDouble(found -> found.values().stream().mapToDouble(sum -> 1 - sum[0]))
                .map(probability -> -probability)
                .sorted()
                .map(probability -> -probability)
                .toArray();
        var likely = likely(probabilities);
        return likely == 0 ? NEVER : probabilities[likely - 1];
    }

    /** How many of the first to call likely, so that those left out and those named wrongly are expected to be fewest. */
    static int likely(double[] probabilities) {
        var all = Arrays.stream(probabilities).sum();
        var named = 0.0;
        var best = 0.0;
        var likely = 0;
        for (var i = 0; i < probabilities.length; i++) {
            named += probabilities[i];
            var expected = 2 * named / (i + 1 + all);
            if (expected > best) {
                best = expected;
                likely = i + 1;
            }
        }
        return likely;
    }

    private void meet(Ride own, List<Ride> others, int least, Map<Integer, double[]> found) {
        for (var i = firstFrom(others, own.tap().at() - longest - 2L * CLOCK_ERROR); i < others.size(); i++) {
            var other = others.get(i);
            if (other.tap().at() > own.tap().at() + longest + 2L * CLOCK_ERROR) {
                break;
            }
            if (other != own && possible(own, other)) {
                var sum = found.computeIfAbsent(other.tap().card(), _ -> new double[] {1, 0});
                sum[0] *= 1 - probability(own, other, least);
                sum[1] += together(own, other);
            }
        }
    }

    private static int firstFrom(List<Ride> rides, long at) {
        var low = 0;
        var high = rides.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (rides.get(middle).tap().at() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean possible(Ride one, Ride other) {
        var first = one.tap().at() <= other.tap().at() ? one : other;
        var apart = Math.abs(one.tap().at() - other.tap().at());
        var sameClock =
                one.tap().vehicle() == other.tap().vehicle() && one.tap().vehicle() != Tap.NO_VEHICLE;
        return apart <= first.longestSeconds() + (sameClock ? CLOCK_ERROR : 2L * CLOCK_ERROR);
    }

    /** That both were in the same vehicle for so long. */
    static double probability(Ride one, Ride other, int least) {
        if (one.tap().vehicle() != other.tap().vehicle()) {
            return 0;
        }
        var from = Math.max(one.tap().at(), other.tap().at());
        return one.aboard(from - one.tap().at() + least)
                * other.aboard(from - other.tap().at() + least);
    }

    /** How many seconds on average. */
    static double together(Ride one, Ride other) {
        var sum = 0.0;
        if (one.tap().vehicle() == other.tap().vehicle()) {
            var from = Math.max(one.tap().at(), other.tap().at());
            for (var at = from; ; at += CHECKED_EVERY) {
                var both = one.aboard(at - one.tap().at())
                        * other.aboard(at - other.tap().at());
                if (both <= 0) {
                    break;
                }
                sum += both * CHECKED_EVERY;
            }
        }
        return sum;
    }
}
