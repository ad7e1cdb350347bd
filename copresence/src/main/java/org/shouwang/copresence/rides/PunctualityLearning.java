package org.shouwang.copresence.rides;

import java.util.Arrays;

/** By how much the runs that were seen from their first stops on missed the nearest planned departure. */
final class PunctualityLearning {
    private static final int EARLY = 400;
    private static final int SEARCHED = 600;
    private static final long MOST = 300;

    private final Knowledge knowledge;
    private double missed;
    private int runs;

    PunctualityLearning(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** @param ahead seconds that the validator's clock is ahead */
    void see(int[] taps, DrawnDay drawn, long ahead) {
        for (var i = 0; i < taps.length; i++) {
            var states = knowledge.states(knowledge.table.line(taps[i]));
            var state = drawn.state(i);
            if (drawn.begins(i) && states.position[state] > 0 && states.seconds[state] < EARLY) {
                var pattern = states.pattern(state);
                var at = knowledge.table.at[taps[i]] - ahead;
                var left = at - Math.round(states.seconds[state] * knowledge.pace(pattern, at));
                missed += Math.min(MOST, nearest(pattern, left));
                runs++;
            }
        }
    }

    private long nearest(int pattern, long left) {
        return Arrays.stream(knowledge.timetable.departures(pattern, left - SEARCHED, left + SEARCHED))
                .map(planned -> Math.abs(planned - left))
                .min()
                .orElse(MOST);
    }

    void learn() {
        if (runs > 0) {
            knowledge.unpunctuality = Math.clamp(missed / runs, 20, 120);
        }
    }
}
