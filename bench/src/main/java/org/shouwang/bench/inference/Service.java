package org.shouwang.bench.inference;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.shouwang.copresence.rides.Timetable;

/** Departures of a week, denser when people go to work and home, thinner at weekends; slower hours when streets are full. */
final class Service implements Timetable {
    static final int DAY = 86_400;
    static final int DAYS = 7;

    /** Monday 2 March 2026, midnight in China. */
    static final long FIRST_DAY = 1_772_380_800L;

    private static final int OPEN = 5 * 3600 + 1200;
    private static final int CLOSE = 22 * 3600 + 1800;
    private static final double[] HEADWAY_BY_HOUR = {
        3, 3, 3, 3, 3, 1.8, 1.3, 1, 1, 1.3, 1.5, 1.5, 1.4, 1.5, 1.5, 1.4, 1.1, 1, 1, 1.3, 1.7, 2.2, 2.6, 3
    };
    private static final double[] PACE_BY_HOUR = {
        0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 1, 1.15, 1.15, 1.05, 1, 1, 1.05, 1, 1, 1.05, 1.1, 1.2, 1.2, 1.05, 1, 0.95, 0.9,
        0.9
    };

    private final long[][] departures;

    Service(int[] headways) {
        departures = new long[headways.length][];
        for (var pattern = 0; pattern < headways.length; pattern++) {
            departures[pattern] = week(pattern, headways[pattern]);
        }
    }

    private static long[] week(int pattern, int headway) {
        var week = LongStream.builder();
        for (var day = 0; day < DAYS; day++) {
            var thinner = day == 5 ? 1.5 : day == 6 ? 1.9 : 1;
            var at = OPEN + pattern * 37 % 11 * 60.0;
            for (var run = 0; at < CLOSE; run++) {
                week.add(FIRST_DAY + day * (long) DAY + Math.round(at / 60) * 60);
                at += headway * thinner * HEADWAY_BY_HOUR[(int) at / 3600] + (run * 7 + pattern * 3) % 5 * 30 - 60;
            }
        }
        return week.build().toArray();
    }

    @Override
    public long[] departures(int pattern, long from, long until) {
        return Arrays.copyOfRange(departures[pattern], first(pattern, from), first(pattern, until));
    }

    private int first(int pattern, long from) {
        var found = Arrays.binarySearch(departures[pattern], from);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public double pace(int pattern, long at) {
        return PACE_BY_HOUR[hour(at)];
    }

    static int day(long at) {
        return (int) Math.floorDiv(at - FIRST_DAY, (long) DAY);
    }

    static int hour(long at) {
        return Math.floorMod(at - FIRST_DAY, DAY) / 3600;
    }

    static boolean weekend(int day) {
        return day % 7 >= 5;
    }
}
