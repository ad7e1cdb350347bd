package org.shouwang.bench.copresence;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A city that rides buses and visits places, the same for the same size: lines and venues by Zipf's law, vehicles that cycle
 * with delays of their own, four in ten with a home line and a work line and habits, everybody with four favourite venues.
 * Figures follow what is known of large Chinese bus cities: about 424 rides a vehicle and day, 16 minutes a ride.
 */
public final class RideCity {
    static final int DAY = 86_400;
    static final int DAYS = 14;

    /** 1 March 2026 in China. */
    static final long FIRST_DAY = 1_772_294_400L;

    private static final double PRESENCES_A_DAY = 0.97;
    private static final int PEOPLE_A_VEHICLE = 500;
    private static final int PEOPLE_A_VENUE = 150;
    private static final int VEHICLES_A_LINE = 6;
    private static final double COMMUTERS = 0.36;
    private static final int FAVOURITES = 4;
    private static final int OPEN = 6 * 3600;
    private static final int CLOSE = 22 * 3600 + 1800;

    private final int people;
    private final int lines;
    private final int venues;
    private final int[] firstVehicle;
    private final double[] lineShare;
    private final double[] venueShare;

    /** @param presences about how many in fourteen days */
    public RideCity(long presences) {
        people = (int) (presences / (DAYS * PRESENCES_A_DAY));
        lines = Math.max(2, people / PEOPLE_A_VEHICLE / VEHICLES_A_LINE);
        venues = Math.max(4, people / PEOPLE_A_VENUE);
        lineShare = zipf(lines, 0.6);
        venueShare = zipf(venues, 0.7);
        firstVehicle = fleet(people / (double) PEOPLE_A_VEHICLE);
    }

    /** Busy lines have more vehicles, no line fewer than two; ends with the number of them all. */
    private int[] fleet(double vehicles) {
        var first = new int[lines + 1];
        for (var line = 0; line < lines; line++) {
            var share = lineShare[line] - (line == 0 ? 0 : lineShare[line - 1]);
            first[line + 1] = first[line] + Math.max(2, (int) Math.round(vehicles * share));
        }
        return first;
    }

    public int people() {
        return people;
    }

    public int days() {
        return DAYS;
    }

    /** When a day begins, counted from zero, in seconds since 1970. */
    public long start(int day) {
        return FIRST_DAY + day * (long) DAY;
    }

    /** Tells of all presences that begin on one day, person by person. */
    public void day(int day, Into into) {
        for (var person = 0; person < people; person++) {
            person(person, day, into);
        }
    }

    /** Tells of the presences of one person. */
    void person(int person, int day, Into into) {
        var habits = new SplittableRandom(person * 0x9E37_79B9_7F4A_7C15L + 1);
        var today = new SplittableRandom(person * 0x9E37_79B9_7F4A_7C15L + 7_919L * (day + 1));
        if (habits.nextDouble() < COMMUTERS) {
            commute(person, day, habits, today, into);
        } else if (today.nextDouble() < 0.21) {
            rideSomewhere(person, day, today, into);
            rideSomewhere(person, day, today, into);
        }
        if (today.nextDouble() < 0.12) {
            visit(person, day, habits, today, into);
        }
    }

    private void commute(int person, int day, SplittableRandom habits, SplittableRandom today, Into into) {
        var line = pick(lineShare, habits.nextDouble());
        var transfer = habits.nextDouble() < 0.25;
        var second = pick(lineShare, habits.nextDouble());
        var from = habits.nextInt(stops(line) - 2);
        var to = Math.min(stops(line) - 1, from + 2 + habits.nextInt(14));
        var leaves = 7 * 3600 + habits.nextInt(5400);
        var returns = 17 * 3600 + habits.nextInt(7200);
        if (day % 7 >= 5 && today.nextDouble() < 0.7) {
            return;
        }
        var out = leaves + (int) (330 * today.nextGaussian());
        var back = returns + (int) (330 * today.nextGaussian());
        var off = ride(person, day, line, from, to, out, today, into);
        if (transfer) {
            ride(person, day, second, 3, Math.min(stops(second) - 1, 9), off + 120, today, into);
        }
        ride(person, day, line, stops(line) - 1 - to, stops(line) - 1 - from, back, today, into);
    }

    private void rideSomewhere(int person, int day, SplittableRandom today, Into into) {
        var line = pick(lineShare, today.nextDouble());
        var from = today.nextInt(stops(line) - 2);
        var to = Math.min(stops(line) - 1, from + 1 + today.nextInt(16));
        ride(person, day, line, from, to, OPEN + today.nextInt(CLOSE - OPEN - 3600), today, into);
    }

    /** Boards the next vehicle of the line; answers when the ride is over, in seconds of the day. */
    private int ride(int person, int day, int line, int from, int to, int at, SplittableRandom today, Into into) {
        var stopTime = 90 + line * 7 % 60;
        var vehicles = firstVehicle[line + 1] - firstVehicle[line];
        var headway = (2 * stops(line) * stopTime + 600) / vehicles;
        var run = Math.max(0, at - from * stopTime) / headway + 1;
        var vehicle = firstVehicle[line] + run % vehicles;
        var delay = new SplittableRandom(vehicle * 1_000_003L + day * 1_009L + run).nextInt(300);
        var boards = run * headway + from * stopTime + delay + today.nextInt(12);
        var start = Math.min(boards, DAY - 1);
        var seconds = (to - from) * stopTime;
        into.add(person, vehicle, FIRST_DAY + day * (long) DAY + start, seconds, from, to);
        return start + seconds;
    }

    private void visit(int person, int day, SplittableRandom habits, SplittableRandom today, Into into) {
        var favourite = today.nextInt(FAVOURITES);
        var venue = 0;
        for (var i = 0; i <= favourite; i++) {
            venue = pick(venueShare, habits.nextDouble());
        }
        var stay = (int) Math.clamp(2400 * Math.exp(0.8 * today.nextGaussian()), 120, 8 * 3600);
        var start = OPEN + today.nextInt(CLOSE - OPEN);
        into.add(person, firstVehicle[lines] + venue, FIRST_DAY + day * (long) DAY + start, stay, 255, 255);
    }

    private static int stops(int line) {
        return 15 + line * 31 % 26;
    }

    private static int pick(double[] share, double at) {
        var found = Arrays.binarySearch(share, at);
        return Math.min(share.length - 1, found < 0 ? -found - 1 : found);
    }

    /** Shares summed up from the first rank on. */
    private static double[] zipf(int ranks, double exponent) {
        var sums = new double[ranks];
        var sum = 0.0;
        for (var i = 0; i < ranks; i++) {
            sum += Math.pow(i + 1.0, -exponent);
            sums[i] = sum;
        }
        for (var i = 0; i < ranks; i++) {
            sums[i] /= sum;
        }
        return sums;
    }

    /** Told of one presence. */
    public interface Into {
        void add(int person, int place, long start, int seconds, int boarded, int alighted);
    }
}
