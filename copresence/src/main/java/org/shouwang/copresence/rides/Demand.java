package org.shouwang.copresence.rides;

/** How many taps a run of a line can expect at each of its states, and what follows for the next one. */
final class Demand {
    /** More taps than this before a state are as good as this many. */
    private static final double CROWD = 300;

    /** That after a tap here another follows at the same stop. */
    final double[] again;

    private final double[] leaves;
    private final double[] reaches;
    private final double[] none;
    private final double[] nobody;

    /** @param expected taps of one run, state by state */
    Demand(LineStates states, double[] expected) {
        again = new double[states.count];
        leaves = new double[states.count];
        reaches = new double[states.count];
        none = new double[states.count];
        nobody = new double[states.patterns.length];
        for (var which = 0; which < nobody.length; which++) {
            var before = 0.0;
            for (var s = states.base[which]; s < states.base[which + 1]; s++) {
                again[s] = expected[s] / (1 + expected[s]);
                reaches[s] = Math.exp(-before) * (1 - Math.exp(-expected[s]));
                before = Math.min(CROWD, before + expected[s]);
                leaves[s] = (1 - again[s]) * Math.exp(before);
            }
            nobody[which] = Math.exp(-before);
            for (var s = states.base[which]; s < states.base[which + 1]; s++) {
                none[s] = leaves[s] * nobody[which];
            }
        }
    }

    /** That the next tap of the same run is made at a later state. */
    double next(int from, int to) {
        return leaves[from] * reaches[to];
    }

    /** That no other tap follows in the same run. */
    double none(int from) {
        return none[from];
    }

    /** That the first tap of a run is made here. */
    double first(int state) {
        return reaches[state];
    }

    /** That nobody boards a run of this pattern at all. */
    double nobody(int which) {
        return nobody[which];
    }
}
