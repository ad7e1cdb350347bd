package org.shouwang.copresence.rides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks and taps that make no sense: whatever is inferred of them, it is a probability. */
class AnyNetworkTests {
    private static final int EACH = 30;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whateverIsInferredIsAProbability(int which) {
        for (var seed = which * EACH; seed < (which + 1) * EACH; seed++) {
            var random = new Random(seed);
            var network = network(random);
            var taps = taps(random);
            var rides = new RideInference(network, new Plan(which), ZoneOffset.UTC).infer(taps);
            assertThat(rides).extracting(Ride::tap).as("seed %d", seed).isEqualTo(taps);
            rides.forEach(AnyNetworkTests::check);
            var contacts = new RideContacts(rides);
            for (var card = 0; card < 40; card++) {
                assertThat(contacts.of(card, 60))
                        .allSatisfy(one -> assertThat(one.probability()).isBetween(0.0, 1.0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whateverStopsAreNamedItIsAProbability(int which) {
        for (var seed = which * EACH; seed < (which + 1) * EACH; seed++) {
            var random = new Random(seed);
            var network = network(random);
            var taps = taps(random).stream().map(tap -> named(tap, random)).toList();
            var rides = new RideInference(network, new Plan(which), ZoneOffset.UTC).infer(taps);
            assertThat(rides).extracting(Ride::tap).as("seed %d", seed).isEqualTo(taps);
            rides.forEach(AnyNetworkTests::check);
            IntStream.range(0, taps.size())
                    .filter(i -> isMadeOnce(i, taps))
                    .mapToObj(rides::get)
                    .forEach(AnyNetworkTests::endsWhereItIsNamedOrNowhereNear);
        }
    }

    private static Tap named(Tap tap, Random random) {
        Set<Integer> boarded = random.nextBoolean() ? Set.of() : Set.of(random.nextInt(12));
        Set<Integer> alighted = random.nextBoolean() ? Set.of() : Set.of(random.nextInt(12), 12);
        return new Tap(tap.card(), tap.at(), tap.line(), tap.vehicle(), tap.amount(), boarded, alighted);
    }

    private static boolean isMadeOnce(int number, List<Tap> taps) {
        var tap = taps.get(number);
        return IntStream.range(0, taps.size())
                .filter(i -> i != number && taps.get(i).card() == tap.card())
                .noneMatch(i -> Math.abs(taps.get(i).at() - tap.at()) <= 60);
    }

    private static void endsWhereItIsNamedOrNowhereNear(Ride ride) {
        var named = ride.tap().alighted();
        var there = ride.alightings().stream()
                .filter(end -> named.contains(end.stop()))
                .count();
        assertThat(there).isIn(0L, (long) ride.alightings().size());
    }

    private static void check(Ride ride) {
        if (!ride.boardings().isEmpty()) {
            assertThat(ride.boardings().stream()
                            .mapToDouble(Boarding::probability)
                            .sum())
                    .isCloseTo(1, within(1e-6));
            assertThat(ride.alightings().stream()
                            .mapToDouble(Alighting::probability)
                            .sum())
                    .isCloseTo(1, within(1e-6));
        }
        var before = 1.0;
        for (var seconds = 0; seconds < 10_000; seconds += 500) {
            assertThat(ride.aboard(seconds)).isBetween(0.0, before + 1e-6);
            before = ride.aboard(seconds);
        }
        var possible = ride.possible(1, 1).seconds();
        ride.likely(1, 1).ifPresent(likely -> assertThat(likely.seconds()).isLessThanOrEqualTo(possible));
    }

    private static Network network(Random random) {
        var stops = 2 + random.nextInt(10);
        var x = random.doubles(stops, 0, 5_000).toArray();
        var patterns = new ArrayList<Pattern>();
        for (var line = 0; line < random.nextInt(4); line++) {
            for (var branch = 0; branch <= random.nextInt(3); branch++) {
                patterns.add(pattern(random, line, stops));
            }
        }
        return new Network(x, new double[stops], patterns);
    }

    /** Some stretches take no time, and some take hours. */
    private static Pattern pattern(Random random, int line, int count) {
        var stops = new int[2 + random.nextInt(10)];
        var seconds = new int[stops.length];
        for (var i = 1; i < stops.length; i++) {
            stops[i] = random.nextInt(count);
            var longest = random.nextInt(4) == 0 ? random.nextInt(5) == 0 ? 20_000 : 300 : 1;
            seconds[i] = seconds[i - 1] + random.nextInt(longest);
        }
        seconds[stops.length - 1] += 60;
        return new Pattern(line, stops, seconds);
    }

    private static List<Tap> taps(Random random) {
        var taps = new ArrayList<Tap>();
        for (var i = random.nextInt(200); i > 0; i--) {
            var at = 1_646_000_000L + random.nextInt(random.nextInt(4) == 0 ? 1 : 2 * 86_400);
            taps.add(new Tap(random.nextInt(1 + random.nextInt(40)), at, random.nextInt(5), random.nextInt(6) - 1, 0));
            if (random.nextInt(5) == 0) {
                taps.add(taps.getLast());
            }
        }
        return taps;
    }

    private record Plan(int which) implements Timetable {
        @Override
        public long[] departures(int pattern, long from, long until) {
            var headway = 900L * which;
            return which == 0
                    ? new long[0]
                    : LongStream.rangeClosed(from / headway + 1, (until - 1) / headway)
                            .map(i -> i * headway)
                            .toArray();
        }

        @Override
        public double pace(int pattern, long at) {
            return 0.5 + Math.floorMod(at, 7) / 4.0;
        }
    }
}
