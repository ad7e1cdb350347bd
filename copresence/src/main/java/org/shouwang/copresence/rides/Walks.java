package org.shouwang.copresence.rides;

import java.util.Arrays;

/**
 * From which stop people go on who have got off at another: mostly the same place, sometimes one close by. Told as a ratio:
 * how many times as likely it is to board there as for anybody in the city.
 */
final class Walks {
    /** Metres; the few who walk further are among those of whom nothing is known. */
    private static final double FAR = 500;

    private final int[][] near;
    private final double[][] onward;
    private final double[][] back;

    /** @param boardings how many board at each stop, more or less */
    Walks(Network network, double[] boardings) {
        near = new int[network.stops()][];
        onward = new double[network.stops()][];
        var all = Arrays.stream(boardings).sum();
        var least = 0.2 / boardings.length;
        for (var stop = 0; stop < near.length; stop++) {
            var from = stop;
            near[stop] = Arrays.stream(network.near(stop))
                    .filter(other -> network.metres(from, other) <= FAR)
                    .toArray();
            onward[stop] = new double[near[stop].length];
            var sum = 0.0;
            for (var i = 0; i < near[stop].length; i++) {
                onward[stop][i] = inclination(network.metres(stop, near[stop][i]));
                sum += onward[stop][i] * (least + 0.8 * boardings[near[stop][i]] / Math.max(1, all));
            }
            for (var i = 0; i < near[stop].length; i++) {
                onward[stop][i] /= sum;
            }
        }
        back = new double[near.length][];
        for (var to = 0; to < near.length; to++) {
            back[to] = new double[near[to].length];
            for (var i = 0; i < near[to].length; i++) {
                var from = near[to][i];
                back[to][i] = onward[from][Arrays.binarySearch(near[from], to)];
            }
        }
    }

    private static double inclination(double metres) {
        return Math.exp(-metres / 60) + 0.06 * Math.exp(-metres / 300);
    }

    /** Adds to every stop near {@code from} how likely people from there board at it. */
    void onward(int from, double weight, Likely into) {
        for (var i = 0; i < near[from].length; i++) {
            into.add(near[from][i], weight * onward[from][i]);
        }
    }

    /** Adds to every stop near {@code to} how likely people who have got off there board at {@code to}. */
    void back(int to, double weight, Likely into) {
        for (var i = 0; i < near[to].length; i++) {
            into.add(near[to][i], weight * back[to][i]);
        }
    }
}
