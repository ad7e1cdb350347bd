package org.shouwang.copresence.rides;

/** How many taps a run of a line can expect at each of its states, and what follows for the next one. */
final class Demand {
    private final LineStates states;
    final double[] expected;

    /** That at least one boards here. */
    final double[] some;

    /** That after a tap here another follows at the same stop. */
    final double[] again;

    /** Expected taps of a run before this state, itself not counted. */
    private final double[] before;

    Demand(LineStates states, double[] expected) {
        this.states = states;
        this.expected = expected;
        some = new double[states.count];
        again = new double[states.count];
        before = new double[states.count];
        for (var s = 0; s < states.count; s++) {
            some[s] = 1 - Math.exp(-expected[s]);
            again[s] = expected[s] / (1 + expected[s]);
            before[s] = states.position[s] == 0 ? 0 : before[s - 1] + expected[s - 1];
        }
    }

    /** That the next tap of the same run is made at a later state. */
    double next(int from, int to) {
        return (1 - again[from]) * Math.exp(before[from] + expected[from] - before[to]) * some[to];
    }

    /** That no other tap follows in the same run. */
    double none(int from) {
        var last = states.last[from];
        return (1 - again[from]) * Math.exp(before[from] + expected[from] - before[last] - expected[last]);
    }

    /** That the first tap of a run is made here. */
    double first(int state) {
        return Math.exp(-before[state]) * some[state];
    }
}
