package org.shouwang.copresence.rides;

/** How fast and how evenly vehicles get along: travel times between two taps of a run, against the timetable. */
final class TravelLearning {
    private static final Motion USUAL = new Motion(1);
    private static final double OUTLIER = 3;

    /** Of a normal deviate, its size on average. */
    private static final double MEAN_DEVIATION = 0.8;

    private final Knowledge knowledge;
    private final Traffic traffic;
    private double off;
    private double expected;
    private double took;
    private double should;

    TravelLearning(Knowledge knowledge) {
        this.knowledge = knowledge;
        traffic = new Traffic(knowledge.network.lines(), knowledge.first, knowledge.last);
    }

    /** @param ahead seconds that the validator's clock is ahead */
    void see(int[] taps, DrawnDay drawn, long ahead) {
        for (var i = 1; i < taps.length; i++) {
            var states = knowledge.states(knowledge.table.line(taps[i]));
            var before = drawn.state(i - 1);
            if (!drawn.begins(i) && drawn.state(i) > before && states.position[before] > 0) {
                var at = knowledge.table.at[taps[i - 1]];
                var seconds = (double) (knowledge.table.at[taps[i]] - at);
                var planned = (states.seconds[drawn.state(i)] - states.seconds[before])
                        * knowledge.pace(states.pattern(before), at - ahead);
                var error = Math.abs(seconds - planned) / USUAL.deviation(planned);
                off += Math.min(OUTLIER, error);
                expected += MEAN_DEVIATION;
                if (error < OUTLIER) {
                    took += seconds;
                    should += planned;
                    traffic.see(knowledge.table.line(taps[i]), at - ahead, seconds, planned);
                }
            }
        }
    }

    void learn() {
        if (should > 0) {
            knowledge.motion = new Motion(Math.clamp(off / expected, 0.3, 2));
            knowledge.slowness = Math.clamp(knowledge.slowness * Math.clamp(took / should, 0.9, 1.1), 0.8, 1.25);
            traffic.learn(knowledge.traffic, took / should);
            knowledge.traffic = traffic;
        }
    }
}
