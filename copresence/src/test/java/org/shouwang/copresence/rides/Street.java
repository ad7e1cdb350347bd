package org.shouwang.copresence.rides;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A small town for tests: line 0 along a street of twelve stops and back, line 1 round a block of six stops to where it
 * began. Buses take a minute and a half from stop to stop and leave every half hour.
 */
final class Street {
    static final int OUT = 0;
    static final int BACK = 1;
    static final int LOOP = 2;
    static final int STOPS = 12;
    static final int HOP = 90;

    /** Monday 2 March 2026, midnight in China. */
    static final long MONDAY = 1_772_380_800L;

    static final long DAY = 86_400;

    final List<Tap> taps = new ArrayList<>();
    private final Network network;

    Street() {
        var x = new double[2 * STOPS + 6];
        var y = new double[x.length];
        for (var i = 0; i < STOPS; i++) {
            x[i] = 700 * i;
            x[STOPS + i] = 700 * i;
            y[STOPS + i] = 30;
        }
        for (var i = 0; i < 6; i++) {
            x[2 * STOPS + i] = 20_000 + 2_000 * Math.cos(i * Math.PI / 3);
            y[2 * STOPS + i] = 2_000 * Math.sin(i * Math.PI / 3);
        }
        var back = IntStream.range(0, STOPS).map(i -> 2 * STOPS - 1 - i).toArray();
        var loop = IntStream.rangeClosed(0, 6).map(i -> 2 * STOPS + i % 6).toArray();
        network = new Network(
                x, y, List.of(pattern(0, IntStream.range(0, STOPS).toArray()), pattern(0, back), pattern(1, loop)));
    }

    private static Pattern pattern(int line, int[] stops) {
        return new Pattern(
                line, stops, IntStream.range(0, stops.length).map(i -> i * HOP).toArray());
    }

    Network network() {
        return network;
    }

    /** When the bus of a pattern leaves that is planned so many half hours after six: back and loop a quarter later. */
    static long departure(int pattern, int day, int run) {
        return MONDAY + day * DAY + 6 * 3600 + run * 1_800L + (pattern == OUT ? 0 : 1_200);
    }

    private static final class Plan implements Timetable {
        @Override
        public long[] departures(int pattern, long from, long until) {
            return LongStream.range(0, 7 * 30)
                    .map(i -> departure(pattern, (int) (i / 30), (int) (i % 30)))
                    .filter(at -> from <= at && at < until)
                    .toArray();
        }

        @Override
        public double pace(int pattern, long at) {
            return 1;
        }
    }

    /**
     * Somebody boards.
     *
     * @param late seconds behind the plan, or by which the clock is ahead
     */
    Street board(int card, int vehicle, int pattern, int position, int day, int run, int late) {
        var at = departure(pattern, day, run) + (long) position * HOP + late + card % 7;
        taps.add(new Tap(card, at, pattern == LOOP ? 1 : 0, vehicle, 200));
        return this;
    }

    /** A bus out and back, with somebody new at every stop of the first two thirds, as on any morning. */
    Street crowd(int firstCard, int vehicle, int day, int run, int late) {
        for (var position = 0; position < 8; position++) {
            board(firstCard + position, vehicle, OUT, position, day, run, late);
            board(firstCard + 20 + position, vehicle, BACK, position, day, run, late);
        }
        return this;
    }

    List<Ride> rides() {
        return new RideInference(network, new Plan(), ZoneId.of("Asia/Shanghai")).infer(taps);
    }

    /** The likeliest boarding as pattern and position. */
    static List<Integer> boarded(Ride ride) {
        var first = ride.boardings().getFirst();
        return Arrays.asList(first.pattern(), first.position());
    }

    /** Where the ride most probably ended. */
    static int alighted(Ride ride) {
        var best = ride.alightings().getFirst();
        for (var end : ride.alightings()) {
            best = end.probability() > best.probability() ? end : best;
        }
        return best.stop();
    }
}
