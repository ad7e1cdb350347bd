package org.shouwang.copresence.rides;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One day of one vehicle: where it may have been at each of its taps, all taps considered. Forward through the day once,
 * then whole days are drawn backwards, each as likely as it is.
 */
final class Trellis {
    private static final double NEGLIGIBLE = 1e-5;

    private final Knowledge knowledge;
    private final Motion motion;
    private final int[] taps;
    private final long ahead;
    final double[][] reached;
    private double likelihood;

    /**
     * @param ahead seconds that the validator's clock is thought to be ahead
     * @param evidence what the cards add, tap by tap and state by state
     */
    Trellis(Knowledge knowledge, int[] taps, long ahead, Evidence evidence) {
        this.knowledge = knowledge;
        motion = knowledge.motion;
        this.taps = taps;
        this.ahead = ahead;
        reached = new double[taps.length][];
        for (var i = 0; i < taps.length; i++) {
            var states = states(i);
            reached[i] = i == 0 ? begin(states) : step(i);
            var given = evidence.of(taps[i]);
            for (var s = 0; s < states.count; s++) {
                reached[i][s] *= given[s];
            }
            likelihood += Math.log(Math.max(1e-300, normalize(reached[i])));
        }
    }

    /** How likely the day is with this clock, as a logarithm. */
    double likelihood() {
        return likelihood;
    }

    interface Evidence {
        double[] of(int tap);
    }

    private LineStates states(int i) {
        return knowledge.states(knowledge.table.line(taps[i]));
    }

    private Demand demand(int i) {
        return knowledge.demand(knowledge.table.line(taps[i]));
    }

    private double[] begin(LineStates states) {
        var begun = new double[states.count];
        for (var s = 0; s < states.count; s++) {
            begun[s] = demand(0).first(s) * departed(0, s);
        }
        return begun;
    }

    /** How well the run that is at this state at this tap fits the timetable. */
    private double departed(int i, int state) {
        return knowledge.fit(states(i), state, departure(i, state) - ahead);
    }

    private long departure(int i, int state) {
        var states = states(i);
        return knowledge.table.at[taps[i]] - Math.round(states.seconds[state] * pace(i, state));
    }

    private double pace(int i, int state) {
        return knowledge.pace(states(i).pattern(state), knowledge.table.at[taps[i]] - ahead);
    }

    private double[] step(int i) {
        var to = new double[states(i).count];
        if (states(i) == states(i - 1)) {
            rideOn(i, to);
        }
        startAnew(i, to);
        return to;
    }

    private void rideOn(int i, double[] to) {
        var states = states(i);
        var demand = demand(i);
        var seconds = (double) (knowledge.table.at[taps[i]] - knowledge.table.at[taps[i - 1]]);
        for (var s = 0; s < states.count; s++) {
            var mass = reached[i - 1][s];
            if (mass < NEGLIGIBLE) {
                continue;
            }
            to[s] += mass * demand.again[s] * motion.standing(seconds, states.position[s] == 0);
            var pace = pace(i - 1, s);
            for (var t = s + 1; t <= states.last[s]; t++) {
                var planned = pace * (states.seconds[t] - states.seconds[s]);
                if (planned - seconds > Motion.REACH * motion.deviation(planned)) {
                    break;
                }
                var on = demand.next(s, t) * motion.travel(seconds, planned, states.position[s] == 0);
                to[t] += mass * on * (states.position[s] == 0 ? departed(i, t) : 1);
            }
        }
    }

    /** Ended runs gathered by the minute in which they ended, then spread over the minutes in which the next may begin. */
    private void startAnew(int i, double[] to) {
        var from = states(i - 1);
        var states = states(i);
        var ended = ended(i - 1);
        var anew = new double[states.patterns.length][];
        for (var q = 0; q < anew.length; q++) {
            anew[q] = begun(i, ended, from, states.patterns[q]);
        }
        for (var s = 0; s < states.count; s++) {
            var bin = minutesBack(i, s);
            to[s] += anew[states.which[s]][bin] * demand(i).first(s) * departed(i, s);
        }
    }

    private int minutesBack(int i, int state) {
        return (int) ((knowledge.table.at[taps[i]] - departure(i, state)) / Motion.BIN);
    }

    private int minutesAhead(int i, int state) {
        var states = states(i);
        return (int) (pace(i, state) * (states.seconds[states.last[state]] - states.seconds[state]) / Motion.BIN);
    }

    private double[][] ended(int i) {
        var states = states(i);
        var ended = new double[states.patterns.length][Knowledge.LONGEST_RUN];
        for (var s = 0; s < states.count; s++) {
            if (reached[i][s] >= NEGLIGIBLE) {
                ended[states.which[s]][minutesAhead(i, s)] +=
                        reached[i][s] * demand(i).none(s);
            }
        }
        return ended;
    }

    /** By minutes before this tap: that a run of this pattern left then, after the one before had ended. */
    private double[] begun(int i, double[][] ended, LineStates from, int pattern) {
        var between = between(i);
        var begun = new double[Knowledge.LONGEST_RUN];
        var any = 0.0;
        for (var p = 0; p < ended.length; p++) {
            var near = knowledge.follows(from.patterns[p], pattern);
            for (var end = 0; end < Knowledge.LONGEST_RUN; end++) {
                var mass = ended[p][end] * near;
                any += mass;
                var latest = Math.min(Knowledge.LONGEST_RUN - 1, between - end - Motion.EARLIEST);
                for (var back = 0; back <= latest && mass > NEGLIGIBLE * NEGLIGIBLE; back++) {
                    begun[back] += mass * Motion.rest(between - back - end);
                }
            }
        }
        for (var back = 0; back < begun.length; back++) {
            begun[back] += any * Motion.ANY_REST;
        }
        return begun;
    }

    /** Whole minutes since the tap before. */
    private int between(int i) {
        return (int) ((knowledge.table.at[taps[i]] - knowledge.table.at[taps[i - 1]]) / Motion.BIN);
    }

    /** Draws a day: the state at each tap, and as a negative number (-1 - state) where a new run has begun before it. */
    int[] draw(SplittableRandom random) {
        var drawn = new int[taps.length];
        var state = pick(reached[taps.length - 1], random);
        for (var i = taps.length - 1; i > 0; i--) {
            var on = states(i) == states(i - 1) ? ridingTo(i, state) : new double[states(i - 1).count];
            var anew = beginningAt(i, state);
            var rides = Arrays.stream(on).sum();
            var fresh = random.nextDouble() * (rides + Arrays.stream(anew).sum()) >= rides;
            drawn[i] = fresh ? -1 - state : state;
            state = pick(fresh ? anew : on, random);
        }
        drawn[0] = -1 - state;
        return drawn;
    }

    private double[] ridingTo(int i, int to) {
        var states = states(i);
        var demand = demand(i);
        var seconds = (double) (knowledge.table.at[taps[i]] - knowledge.table.at[taps[i - 1]]);
        var on = new double[states.count];
        on[to] = reached[i - 1][to] * demand.again[to] * motion.standing(seconds, states.position[to] == 0);
        for (var s = states.first(to); s < to; s++) {
            var planned = pace(i - 1, s) * (states.seconds[to] - states.seconds[s]);
            if (reached[i - 1][s] >= NEGLIGIBLE && planned - seconds <= Motion.REACH * motion.deviation(planned)) {
                on[s] = reached[i - 1][s]
                        * demand.next(s, to)
                        * motion.travel(seconds, planned, states.position[s] == 0);
                on[s] *= states.position[s] == 0 ? departed(i, to) : 1;
            }
        }
        return on;
    }

    private double[] beginningAt(int i, int to) {
        var from = states(i - 1);
        var between = between(i);
        var back = minutesBack(i, to);
        var common = demand(i).first(to) * departed(i, to);
        var anew = new double[from.count];
        for (var s = 0; s < from.count; s++) {
            if (reached[i - 1][s] >= NEGLIGIBLE) {
                var near = knowledge.follows(from.pattern(s), states(i).pattern(to));
                var rest = Motion.rest(between - back - minutesAhead(i - 1, s)) + Motion.ANY_REST;
                anew[s] = common * near * reached[i - 1][s] * demand(i - 1).none(s) * rest;
            }
        }
        return anew;
    }

    private static int pick(double[] weights, SplittableRandom random) {
        var at = random.nextDouble() * Arrays.stream(weights).sum();
        var picked = 0;
        for (var s = 0; s < weights.length && at >= 0; s++) {
            if (weights[s] > 0) {
                picked = s;
                at -= weights[s];
            }
        }
        return picked;
    }

    /** @return what they summed up to */
    private static double normalize(double[] weights) {
        var sum = Arrays.stream(weights).sum();
        for (var s = 0; s < weights.length; s++) {
            weights[s] = sum > 0 ? weights[s] / sum : 1.0 / weights.length;
        }
        return sum;
    }
}
