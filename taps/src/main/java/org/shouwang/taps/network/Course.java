package org.shouwang.taps.network;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.shouwang.copresence.rides.Pattern;
import org.shouwang.taps.gtfs.GtfsTrip;

/** All trips of a line that call at the same stops in the same order. */
final class Course {
    private static final int HOURS = 24;
    private static final int HOUR = 3_600;
    private static final double FASTEST = 0.5;
    private static final double SLOWEST = 2;

    private final int line;
    private final int[] stops;
    private final List<GtfsTrip> trips = new ArrayList<>();

    /** @param stops numbers in the feed */
    Course(int line, int[] stops) {
        this.line = line;
        this.stops = stops;
    }

    void add(GtfsTrip trip) {
        trips.add(trip);
    }

    int line() {
        return line;
    }

    int[] stops() {
        return stops;
    }

    /** Whether it calls at one stop and at another behind it. */
    boolean leads(IntPredicate from, IntPredicate to) {
        var begun = false;
        for (var stop : stops) {
            if (begun && to.test(stop)) {
                return true;
            }
            begun |= from.test(stop);
        }
        return false;
    }

    List<GtfsTrip> trips() {
        return trips;
    }

    /** How often it is run, over all services. */
    int starts() {
        return trips.stream().mapToInt(trip -> trip.starts().size()).sum();
    }

    /** Seconds from the departure to each stop, on average over everything that leaves. */
    int[] pace() {
        var sums = new double[stops.length];
        for (var trip : trips) {
            var pace = trip.pace();
            for (var i = 0; i < sums.length; i++) {
                sums[i] += (double) pace[i] * trip.starts().size();
            }
        }
        var starts = Math.max(1, starts());
        return Arrays.stream(sums)
                .mapToInt(sum -> (int) Math.round(sum / starts))
                .toArray();
    }

    Pattern pattern(int asLine, int[] asStops) {
        return new Pattern(asLine, asStops, pace());
    }

    /** By hour of the day how much longer than on average a run takes; an hour without runs is like the one before it. */
    double[] paceByHour() {
        var seconds = new double[HOURS];
        var runs = new int[HOURS];
        for (var trip : trips) {
            var duration = trip.pace()[stops.length - 1];
            for (var start : trip.starts()) {
                seconds[start / HOUR % HOURS] += duration;
                runs[start / HOUR % HOURS]++;
            }
        }
        var usual = Math.max(1, pace()[stops.length - 1]);
        var pace = new double[HOURS];
        var last = 1.0;
        for (var round = 0; round < 2 * HOURS; round++) {
            var hour = round % HOURS;
            last = runs[hour] > 0 ? Math.clamp(seconds[hour] / runs[hour] / usual, FASTEST, SLOWEST) : last;
            pace[hour] = last;
        }
        return pace;
    }

    static int hour(long at, ZoneId zone) {
        var offset = zone.getRules().getOffset(Instant.ofEpochSecond(at));
        return Math.floorMod(at + offset.getTotalSeconds(), HOURS * HOUR) / HOUR;
    }
}
