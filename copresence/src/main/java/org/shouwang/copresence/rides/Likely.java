package org.shouwang.copresence.rides;

import java.util.Arrays;

/** How many times as likely as for anybody a card is at each stop: one number for most stops, more for some. */
final class Likely {
    private static final double LEAST = 0.03;

    private final double[] extra;
    private int[] touched = new int[64];
    private int count;
    private double rest = 1;

    Likely(int stops) {
        extra = new double[stops];
    }

    void clear() {
        for (var i = 0; i < count; i++) {
            extra[touched[i]] = 0;
        }
        count = 0;
        rest = 1;
    }

    void add(int stop, double likely) {
        if (likely > 0) {
            if (extra[stop] == 0) {
                if (count == touched.length) {
                    touched = Arrays.copyOf(touched, 2 * count);
                }
                touched[count++] = stop;
            }
            extra[stop] += likely;
        }
    }

    /** Takes from what is left for all stops alike. */
    void spend(double weight) {
        rest -= weight;
    }

    double rest() {
        return Math.max(LEAST, rest);
    }

    double extra(int stop) {
        return extra[stop];
    }

    double of(int stop) {
        return rest() + extra[stop];
    }
}
