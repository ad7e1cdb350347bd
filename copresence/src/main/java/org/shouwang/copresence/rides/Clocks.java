package org.shouwang.copresence.rides;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How far ahead a validator's clock is: that by which the departures of its vehicle fit the timetable best. It stays as wrong
 * as it is for days, so that all days of a vehicle count.
 */
final class Clocks {
    private static final int FARTHEST = 900;
    private static final int STEP = 20;
    private static final double OTHER_DAYS = 0.6;

    private final Knowledge knowledge;
    private final List<DrawnDay> days;
    private final long[] clocks;

    /**
     * @param days drawn answers, vehicle day by vehicle day
     * @param clocks what was thought so far
     */
    Clocks(Knowledge knowledge, List<DrawnDay> days, long[] clocks) {
        this.knowledge = knowledge;
        this.days = days;
        this.clocks = clocks;
    }

    void learn() {
        var scores = IntStream.range(0, clocks.length)
                .parallel()
                .mapToObj(this::scores)
                .toArray(double[][]::new);
        var all = new HashMap<Integer, double[]>();
        for (var day = 0; day < clocks.length; day++) {
            var sum = all.computeIfAbsent(vehicle(day), _ -> new double[guesses()]);
            for (var guess = 0; guess < sum.length; guess++) {
                sum[guess] += scores[day][guess];
            }
        }
        for (var day = 0; day < clocks.length; day++) {
            clocks[day] = best(scores[day], Objects.requireNonNull(all.get(vehicle(day))));
        }
    }

    private int vehicle(int day) {
        return knowledge.table.taps.get(knowledge.table.vehicleDays.get(day)[0]).vehicle();
    }

    private static int guesses() {
        return 2 * FARTHEST / STEP + 1;
    }

    private static int ahead(int guess) {
        return -FARTHEST + guess * STEP;
    }

    /** Most clocks are right within a minute: the logarithm of how likely such a clock is. */
    static double usual(double ahead) {
        return Math.log(0.65 * Math.exp(-Math.abs(ahead) / 30.0) / 60 + 0.35 / (2 * FARTHEST));
    }

    /** The best guess for a day; the other days of the same vehicle have a say in it. */
    static long best(double[] own, double[] all) {
        var best = 0;
        var most = -Double.MAX_VALUE;
        for (var guess = 0; guess < own.length; guess++) {
            var ahead = ahead(guess);
            var score = usual(ahead) + own[guess] + OTHER_DAYS * (all[guess] - own[guess]);
            if (score > most) {
                most = score;
                best = ahead;
            }
        }
        return best;
    }

    private double[] scores(int day) {
        var scores = new double[guesses()];
        var taps = knowledge.table.vehicleDays.get(day);
        var drawn = days.get(day);
        for (var i = 0; i < taps.length; i++) {
            var states = knowledge.states(knowledge.table.line(taps[i]));
            if (drawn.begins(i) || leavesTerminal(states, drawn, i)) {
                var state = drawn.state(i);
                var pattern = states.pattern(state);
                var at = knowledge.table.at[taps[i]];
                var left = at - Math.round(states.seconds[state] * knowledge.pace(pattern, at - clocks[day]));
                for (var guess = 0; guess < scores.length; guess++) {
                    scores[guess] += Math.log(knowledge.fit(states, state, left - ahead(guess)));
                }
            }
        }
        return scores;
    }

    private static boolean leavesTerminal(LineStates states, DrawnDay drawn, int i) {
        return states.position[drawn.state(i - 1)] == 0 && states.position[drawn.state(i)] > 0;
    }
}
