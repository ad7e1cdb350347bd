package org.shouwang.copresence.rides;

import java.util.Arrays;

/** How well a departure fits the timetable: against one at any minute of that hour, so that 1 says nothing. */
final class Departures {
    private static final int STEP = 20;
    private static final int USUAL_HEADWAY = 1_800;
    private static final double BLUR = 0.1;
    private static final double NIGHT = 0.02;
    private static final int[] DEVIATIONS = {25, 50, 100, 200, 400};

    private final long from;

    /** By deviation, by pattern, by time. */
    private final float[][][] fit;

    Departures(Network network, Timetable timetable, long from, long until) {
        this.from = from - 4 * 3600;
        var steps = (int) ((until - from + 8 * 3600) / STEP);
        fit = new float[DEVIATIONS.length][network.patterns().size()][];
        for (var pattern = 0; pattern < fit[0].length; pattern++) {
            var planned = timetable.departures(pattern, this.from, until + 4 * 3600);
            var wide = spread(planned, steps, USUAL_HEADWAY / 2.0);
            for (var i = 0; i < DEVIATIONS.length; i++) {
                fit[i][pattern] = against(spread(planned, steps, DEVIATIONS[i]), wide);
            }
        }
    }

    /** At most 3 deviations to either side; vehicles leave late more often than early. */
    private double[] spread(long[] planned, int steps, double deviation) {
        var spread = new double[steps];
        for (var departure : planned) {
            var middle = (departure + Math.min(deviation / 2, 45) - from) / STEP;
            var reach = 3 * deviation / STEP;
            for (var i = (int) Math.max(0, middle - reach); i < Math.min(steps, middle + reach); i++) {
                var off = (i + 0.5 - middle) * STEP / deviation;
                spread[i] += Math.exp(-0.5 * off * off) / deviation;
            }
        }
        return spread;
    }

    private static float[] against(double[] near, double[] wide) {
        var busiest = Arrays.stream(wide).max().orElse(0);
        var fit = new float[near.length];
        for (var i = 0; i < fit.length; i++) {
            fit[i] = (float) (wide[i] <= busiest * NIGHT ? NIGHT : BLUR + (1 - BLUR) * near[i] / wide[i]);
        }
        return fit;
    }

    /** @param deviation seconds by which the departure may be another than the one given */
    double fit(int pattern, long departure, double deviation) {
        var index = (departure - from) / STEP;
        var table = 0;
        while (table + 1 < DEVIATIONS.length && deviation > 1.4 * DEVIATIONS[table]) {
            table++;
        }
        return index < 0 || index >= fit[table][pattern].length ? NIGHT : fit[table][pattern][(int) index];
    }
}
