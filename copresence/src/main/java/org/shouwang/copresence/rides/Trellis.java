package org.shouwang.copresence.rides;

/** Where a vehicle may have been at each tap of a day, everything before it considered: forward through the day once. */
final class Trellis {
    static final double NEGLIGIBLE = 1e-5;
    private static final double NOTHING = 1e-9;

    final DayTaps day;
    final double[][] reached;
    private final Motion motion;
    private double likelihood;

    /** @param evidence what the cards add, tap by tap and state by state */
    Trellis(DayTaps day, Evidence evidence) {
        this.day = day;
        motion = day.knowledge.motion;
        reached = new double[day.size()][];
        for (var i = 0; i < reached.length; i++) {
            reached[i] = i == 0 ? begin() : step(i);
            evidence.weigh(day.taps[i], reached[i]);
            day.confine(i, reached[i]);
            likelihood += Math.log(Math.max(Double.MIN_NORMAL, normalize(reached[i], day.states(i))));
        }
    }

    /** How likely the day is, as a logarithm. */
    double likelihood() {
        return likelihood;
    }

    interface Evidence {
        /** Multiplies each state's weight by how much likelier the card makes it. */
        void weigh(int tap, double[] weights);
    }

    private double[] begin() {
        var begun = new double[day.states(0).count];
        var demand = day.demand(0);
        for (var s = 0; s < begun.length; s++) {
            begun[s] = demand.first(s) * day.departed(0, s);
        }
        return begun;
    }

    private double[] step(int i) {
        var to = new double[day.states(i).count];
        if (day.states(i) == day.states(i - 1)) {
            rideOn(i, to);
        }
        startAnew(i, to);
        return to;
    }

    private void rideOn(int i, double[] to) {
        var states = day.states(i);
        var demand = day.demand(i - 1);
        var seconds = day.seconds(i);
        for (var s = 0; s < states.count; s++) {
            var mass = reached[i - 1][s];
            if (mass < NEGLIGIBLE) {
                continue;
            }
            var terminal = states.position[s] == 0;
            to[s] += mass * demand.again[s] * motion.standing(seconds, terminal);
            var pace = day.pace(i - 1, s);
            for (var t = s + 1; t <= states.last[s]; t++) {
                var planned = pace * (states.seconds[t] - states.seconds[s]);
                if (motion.tooFar(seconds, planned)) {
                    break;
                }
                var on = demand.next(s, t) * motion.travel(seconds, planned, terminal);
                to[t] += mass * on * (terminal ? day.departed(i, t) : 1);
            }
        }
    }

    /** Ended runs gathered by the minute in which they ended, then spread over the minutes in which the next may begin. */
    private void startAnew(int i, double[] to) {
        var states = day.states(i);
        var demand = day.demand(i);
        var ended = ended(i - 1);
        for (var which = 0; which < states.patterns.length; which++) {
            var begun = begun(i, ended, which);
            for (var s = states.base[which]; s < states.base[which + 1]; s++) {
                to[s] += begun[day.minutesBack(i, s)] * demand.first(s) * day.departed(i, s);
            }
        }
    }

    private double[][] ended(int i) {
        var states = day.states(i);
        var demand = day.demand(i);
        var ended = new double[states.patterns.length][Knowledge.LONGEST_RUN];
        for (var s = 0; s < states.count; s++) {
            if (reached[i][s] >= NEGLIGIBLE) {
                ended[states.which[s]][day.minutesAhead(i, s)] += reached[i][s] * demand.none(s);
            }
        }
        return ended;
    }

    /** By minutes before this tap: that a run of this pattern left then, after the one before had ended. */
    private double[] begun(int i, double[][] ended, int which) {
        var states = day.states(i);
        var longest = day.minutesBack(i, states.base[which + 1] - 1);
        var begun = new double[Knowledge.LONGEST_RUN];
        for (var before = 0; before < ended.length; before++) {
            var onward = new Onward(
                    day.knowledge, day.states(i - 1).patterns[before], states.patterns[which], day.between(i));
            for (var end = 0; end < Knowledge.LONGEST_RUN; end++) {
                if (ended[before][end] > NOTHING) {
                    onward.spread(ended[before][end], day.hourAfter(i - 1, end), end, longest, begun);
                }
            }
        }
        return begun;
    }

    /**
     * Where nothing is possible, as after a leap of the clock, everywhere is alike but the last stops, where nobody boards.
     *
     * @return what they summed up to
     */
    private static double normalize(double[] weights, LineStates states) {
        var sum = Sums.of(weights);
        for (var s = 0; s < weights.length; s++) {
            var anywhere = states.last[s] == s ? 0 : 1.0 / (weights.length - states.patterns.length);
            weights[s] = sum > 0 ? weights[s] / sum : anywhere;
        }
        return sum;
    }
}
