package org.shouwang.bench.inference;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.copresence.rides.Network;
import org.shouwang.copresence.rides.Pattern;

/** A network under construction: stops as they come, each line with its way out and its way back. */
final class Lines {
    private static final double METRES_A_DEGREE = 111_200;
    private static final double ACROSS_THE_STREET = 18;

    private final List<double[]> stops = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Integer> headways = new ArrayList<>();

    /** Each stop is two: one on either side of the street. Even numbers are those of the way out. */
    int stop(double x, double y) {
        stops.add(new double[] {x - ACROSS_THE_STREET, y});
        stops.add(new double[] {x + ACROSS_THE_STREET, y});
        return stops.size() - 2;
    }

    static double[] metres(double latitude, double longitude) {
        return new double[] {longitude * METRES_A_DEGREE * Math.cos(Math.toRadians(30)), latitude * METRES_A_DEGREE};
    }

    /** A line, or one more branch of it, out and back; pattern n and n ^ 1 are each other's way back. */
    void both(int line, int[] way, double metresASecond, int headway) {
        one(line, way, metresASecond, headway);
        var back = new int[way.length];
        for (var i = 0; i < way.length; i++) {
            back[i] = way[way.length - 1 - i] + 1;
        }
        one(line, back, metresASecond, headway);
    }

    private void one(int line, int[] way, double metresASecond, int headway) {
        var seconds = new int[way.length];
        for (var i = 1; i < way.length; i++) {
            var from = stops.get(way[i - 1]);
            var to = stops.get(way[i]);
            var metres = Math.hypot(from[0] - to[0], from[1] - to[1]);
            seconds[i] = seconds[i - 1] + (int) Math.max(20, metres / metresASecond);
        }
        patterns.add(new Pattern(line, way, seconds));
        headways.add(headway);
    }

    Network network() {
        return new Network(
                stops.stream().mapToDouble(at -> at[0]).toArray(),
                stops.stream().mapToDouble(at -> at[1]).toArray(),
                patterns);
    }

    /** Seconds between departures at the busiest hour, pattern by pattern. */
    int[] headways() {
        return headways.stream().mapToInt(Integer::intValue).toArray();
    }
}
