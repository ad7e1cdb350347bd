package org.shouwang.copresence.rides;

/** How long rides on a line are and where they tend to end, before anything is known of the rider. */
final class Profile {
    private static final double STEP = 120;
    static final int STEPS = 60;

    /** How likely a ride is that lasts so many steps. */
    final double[] length;

    private final double[][] ahead;

    /**
     * @param length by steps of two minutes
     * @param attraction by stop
     */
    Profile(LineStates states, double[] length, double[] attraction) {
        this.length = length;
        ahead = new double[states.count][];
        for (var s = 0; s < states.count; s++) {
            ahead[s] = new double[states.last[s] - s];
            var sum = 0.0;
            for (var i = 0; i < ahead[s].length; i++) {
                var e = s + 1 + i;
                ahead[s][i] = length[step(states, s, e)] * attraction[states.stop[e]];
                sum += ahead[s][i];
            }
            for (var i = 0; i < ahead[s].length; i++) {
                ahead[s][i] /= sum;
            }
        }
    }

    static int step(LineStates states, int board, int alight) {
        return (int) Math.min(STEPS - 1, (states.seconds[alight] - states.seconds[board]) / STEP);
    }

    static double[] usual() {
        var length = new double[STEPS];
        for (var i = 0; i < STEPS; i++) {
            var minutes = (i + 0.5) * STEP / 60;
            length[i] = minutes * Math.exp(-minutes / 11);
        }
        return length;
    }

    /** Of somebody who boarded at this state: the share that gets off at each state ahead, the next one first. */
    double[] ahead(int state) {
        return ahead[state];
    }
}
