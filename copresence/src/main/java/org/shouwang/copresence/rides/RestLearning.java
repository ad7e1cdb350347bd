package org.shouwang.copresence.rides;

/** How long vehicles rested where their runs ended. */
final class RestLearning {
    private final Knowledge knowledge;
    private final double[][][] seen;

    RestLearning(Knowledge knowledge) {
        this.knowledge = knowledge;
        seen = new double[knowledge.network.patterns().size()][Hours.COUNT][Rests.LENGTH];
    }

    /** @param ahead seconds that the validator's clock is ahead */
    void see(int[] taps, DrawnDay drawn, long ahead) {
        for (var i = 1; i < taps.length; i++) {
            if (drawn.begins(i)) {
                var before = knowledge.states(knowledge.table.line(taps[i - 1]));
                var states = knowledge.states(knowledge.table.line(taps[i]));
                var ended = before.pattern(drawn.state(i - 1));
                var end = end(before, drawn.state(i - 1), knowledge.table.at[taps[i - 1]], ahead);
                var left = left(states, drawn.state(i), knowledge.table.at[taps[i]], ahead);
                var minutes = (int) Math.floorDiv(left - end, (long) Motion.BIN) - Motion.EARLIEST;
                var here = knowledge.follows(ended, states.pattern(drawn.state(i))) >= Followers.HERE;
                if (here && minutes >= 0 && minutes < Rests.LENGTH) {
                    seen[ended][knowledge.table.hours.of(end)][minutes]++;
                }
            }
        }
    }

    private long end(LineStates states, int state, long at, long ahead) {
        var pace = knowledge.pace(states.pattern(state), at - ahead);
        return at + (long) (pace * (states.seconds[states.last[state]] - states.seconds[state]));
    }

    private long left(LineStates states, int state, long at, long ahead) {
        return at - Math.round(states.seconds[state] * knowledge.pace(states.pattern(state), at - ahead));
    }

    void learn() {
        knowledge.rests = new Rests(seen);
    }
}
