package org.shouwang.copresence.rides;

import java.util.Arrays;

/** How much slower than usual each line is in each hour that the taps cover. */
final class Traffic {
    /** Seconds of travel that have to be seen before an hour has as much to say as the others. */
    private static final double PRIOR = 6_000;

    private final long from;
    private final double[][] factor;
    private final double[][] took;
    private final double[][] should;

    Traffic(int lines, long first, long last) {
        from = first - 7_200;
        var hours = (int) ((last - first) / 3_600) + 6;
        factor = new double[lines][hours];
        took = new double[lines][hours];
        should = new double[lines][hours];
        for (var line : factor) {
            Arrays.fill(line, 1);
        }
    }

    private int hour(long at) {
        return (int) Math.clamp((at - from) / 3_600, 0L, factor.length == 0 ? 0 : factor[0].length - 1);
    }

    double factor(int line, long at) {
        return factor[line][hour(at)];
    }

    /** One stretch, and how long it should have taken. */
    void see(int line, long at, double seconds, double planned) {
        took[line][hour(at)] += seconds;
        should[line][hour(at)] += planned;
    }

    /** @param usual how much longer than they should all stretches took together */
    void learn(Traffic before, double usual) {
        for (var line = 0; line < factor.length; line++) {
            for (var hour = 0; hour < factor[line].length; hour++) {
                var ratio = (took[line][hour] / usual + PRIOR) / (should[line][hour] + PRIOR);
                factor[line][hour] = Math.clamp(before.factor[line][hour] * ratio, 0.75, 1.35);
            }
        }
    }
}
