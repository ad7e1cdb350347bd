package org.shouwang.copresence.rides;

/** How many board a run at each state, by the hour: all day long the same people, but mornings here and evenings there. */
final class HourlyDemand {
    private static final int PARTS = 4;
    private static final double LINE_PRIOR = 4;
    private static final double PART_PRIOR = 20;
    private static final double LEAST = 0.05;
    private static final double MOST = 8;

    private final LineStates states;
    private final double[] expected;
    private final double[][] runs;
    private final double[][] taps;

    /**
     * @param expected at any hour, on average
     * @param departures of the line's patterns
     */
    HourlyDemand(LineStates states, double[] expected, long[][] departures, Hours hours) {
        this.states = states;
        this.expected = expected;
        runs = new double[states.patterns.length * PARTS][Hours.COUNT];
        taps = new double[runs.length][Hours.COUNT];
        for (var which = 0; which < departures.length; which++) {
            for (var part = 0; part < PARTS; part++) {
                var after = (long) (states.duration(which) * (part + 0.5) / PARTS);
                for (var departure : departures[which]) {
                    runs[which * PARTS + part][hours.of(departure + after)]++;
                }
            }
        }
    }

    private int part(int state) {
        var which = states.which[state];
        var length = states.base[which + 1] - states.base[which];
        return which * PARTS + Math.min(PARTS - 1, PARTS * states.position[state] / length);
    }

    void seen(int state, int hour, double weight) {
        taps[part(state)][hour] += weight;
    }

    /** Without knowing where: all parts have the same share of what the line has. */
    void seenSomewhere(int hour) {
        for (var part = 0; part < taps.length; part++) {
            taps[part][hour] += 1.0 / taps.length;
        }
    }

    /** All parts of the line's patterns following the line's hours. */
    Demand[] byLine() {
        return learned(Double.POSITIVE_INFINITY);
    }

    /** Each part following its own hours, as far as they are known. */
    Demand[] byPart() {
        return learned(PART_PRIOR);
    }

    private Demand[] learned(double prior) {
        var base = new double[runs.length];
        for (var s = 0; s < states.count; s++) {
            base[part(s)] += expected[s];
        }
        var demand = new Demand[Hours.COUNT];
        for (var hour = 0; hour < Hours.COUNT; hour++) {
            var line = line(hour, base);
            var own = expected.clone();
            for (var s = 0; s < states.count; s++) {
                var part = part(s);
                var seen = (taps[part][hour] + prior * line) / (runs[part][hour] * base[part] + prior);
                own[s] *= Math.clamp(prior == Double.POSITIVE_INFINITY ? line : seen, LEAST, MOST);
            }
            demand[hour] = new Demand(states, own);
        }
        return demand;
    }

    private double line(int hour, double[] base) {
        var should = LINE_PRIOR;
        var did = LINE_PRIOR;
        for (var part = 0; part < base.length; part++) {
            should += runs[part][hour] * base[part];
            did += taps[part][hour];
        }
        return Math.clamp(did / should, LEAST, MOST);
    }
}
