package org.shouwang.tracing.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shouwang.copresence.Presence;

/** Cities made up at random, and small ones in which exactly one thing is awkward. */
final class Cities {
    static final int DAY = 86_400;

    /** A midnight in China. */
    static final long FIRST_DAY = 1_772_294_400L;

    private static final long NOON = FIRST_DAY + DAY / 2;
    private static final long MIDNIGHT = FIRST_DAY + DAY;

    private Cities() {}

    static Map<String, List<Presence>> all() {
        var all = new LinkedHashMap<String, List<Presence>>();
        for (var seed = 1; seed <= 6; seed++) {
            all.put("made up " + seed, madeUp(seed));
        }
        all.put("touching", List.of(stay(1, 5, NOON, 600), stay(2, 5, NOON + 600, 600), stay(3, 5, NOON - 60, 60)));
        all.put("one second", List.of(stay(1, 5, NOON, 600), stay(2, 5, NOON + 599, 600)));
        all.put(
                "same second",
                IntStream.range(1, 200).mapToObj(i -> stay(i, 5, NOON, i)).toList());
        all.put("no length", List.of(stay(1, 5, NOON, 0), stay(2, 5, NOON, 600), stay(3, 5, NOON, 0)));
        all.put(
                "same person twice",
                List.of(
                        stay(1, 5, NOON, 600),
                        stay(1, 5, NOON + 60, 600),
                        stay(2, 5, NOON, 600),
                        stay(2, 5, NOON, 30)));
        all.put("midnight", midnight());
        all.put(
                "run over two days",
                IntStream.range(0, 60)
                        .mapToObj(i -> stay(i, 5, MIDNIGHT - 1_800 + i * 60L, 900 + i % 7 * 300))
                        .toList());
        all.put("clock going back", clockGoingBack());
        all.put(
                "10,000 in a vehicle",
                IntStream.range(0, 10_000)
                        .mapToObj(i -> stay(i, 5, NOON + i % 3_000, 300 + i % 13 * 60))
                        .toList());
        all.put("largest numbers", largest());
        return all;
    }

    private static List<Presence> midnight() {
        return List.of(
                stay(1, 5, MIDNIGHT - 600, 1_200),
                stay(2, 5, MIDNIGHT, 600),
                stay(3, 5, MIDNIGHT - 600, 600),
                stay(4, 5, MIDNIGHT - 1, 2),
                stay(5, 5, MIDNIGHT - 40_000, 120_000),
                stay(6, 5, MIDNIGHT + 79_000, 60));
    }

    /** A validator that falls behind by half an hour in the middle of the day: rides of one person overlap. */
    private static List<Presence> clockGoingBack() {
        var rides = new ArrayList<Presence>();
        for (var i = 0; i < 300; i++) {
            var clock = i < 150 ? 0 : -1_800;
            rides.add(stay(i % 40, 5 + i % 2, NOON + i * 20L + clock, 900));
        }
        return rides.stream().distinct().toList();
    }

    private static List<Presence> largest() {
        var last = Presence.MAX_PERSON;
        return List.of(
                stay(last, Integer.MAX_VALUE, MIDNIGHT - 1, Presence.MAX_SECONDS),
                stay(last - 1, Integer.MAX_VALUE, MIDNIGHT - 1, Presence.MAX_SECONDS),
                stay(0, Integer.MAX_VALUE, MIDNIGHT + 100_000, 60),
                stay(0, 0, FIRST_DAY, 1));
    }

    /** Few places and coarse times, so that much happens in the same second; now and then a stay of more than a day. */
    private static List<Presence> madeUp(long seed) {
        var random = new Random(seed);
        var presences = Stream.generate(() -> stay(
                        random.nextInt(150) * 11,
                        random.nextInt(15) * random.nextInt(500),
                        FIRST_DAY + random.nextInt(4 * DAY / 60) * 60L,
                        random.nextInt(20) == 0 ? random.nextInt(100_000) : random.nextInt(40) * 60))
                .limit(4_000)
                .distinct()
                .map(Cities::moreOrLessCertain)
                .toList();
        var shuffled = new ArrayList<>(presences);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Presence moreOrLessCertain(Presence stay) {
        var certainty = (int) ((stay.person() + stay.start() / 60) % (Presence.CERTAIN + 1));
        return new Presence(
                stay.person(),
                stay.place(),
                stay.start(),
                stay.seconds(),
                Presence.NO_STOP,
                Presence.NO_STOP,
                certainty);
    }

    private static Presence stay(int person, int place, long start, int seconds) {
        return Presence.of(person, place, start, seconds);
    }
}
