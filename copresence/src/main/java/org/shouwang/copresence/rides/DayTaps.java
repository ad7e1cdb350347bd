package org.shouwang.copresence.rides;

/** One day of one vehicle: its taps, and what each of them would mean at each state. */
final class DayTaps {
    final Knowledge knowledge;
    final int[] taps;
    private final long ahead;
    private final double[][] departed;
    private final short[][] back;
    private final short[][] forth;

    /** @param ahead seconds that the validator's clock is thought to be ahead */
    DayTaps(Knowledge knowledge, int[] taps, long ahead) {
        this.knowledge = knowledge;
        this.taps = taps;
        this.ahead = ahead;
        departed = new double[taps.length][];
        back = new short[taps.length][];
        forth = new short[taps.length][];
        for (var i = 0; i < taps.length; i++) {
            departed[i] = new double[states(i).count];
            back[i] = new short[states(i).count];
            forth[i] = new short[states(i).count];
            for (var which = 0; which < states(i).patterns.length; which++) {
                place(i, which);
            }
        }
    }

    private void place(int i, int which) {
        var states = states(i);
        var last = states.base[which + 1] - 1;
        var pace = knowledge.pace(states.patterns[which], at(i) - ahead);
        for (var s = states.base[which]; s <= last; s++) {
            var since = Math.round(states.seconds[s] * pace);
            departed[i][s] = knowledge.fit(states, s, at(i) - since - ahead);
            back[i][s] = minutes((double) since);
            forth[i][s] = minutes(pace * (states.seconds[last] - states.seconds[s]));
        }
    }

    private static short minutes(double seconds) {
        return (short) Math.min(Knowledge.LONGEST_RUN - 1, seconds / Motion.BIN);
    }

    int size() {
        return taps.length;
    }

    long at(int i) {
        return knowledge.table.at[taps[i]];
    }

    LineStates states(int i) {
        return knowledge.states(knowledge.table.line(taps[i]));
    }

    Demand demand(int i) {
        return knowledge.demand(knowledge.table.line(taps[i]), knowledge.table.hours.of(at(i)));
    }

    /** Since the tap before. */
    double seconds(int i) {
        return at(i) - at(i - 1);
    }

    /** Whole minutes since the tap before. */
    int between(int i) {
        return (int) ((at(i) - at(i - 1)) / Motion.BIN);
    }

    double pace(int i, int state) {
        return knowledge.pace(states(i).pattern(state), at(i) - ahead);
    }

    /** How well the run that is at this state at this tap fits the timetable. */
    double departed(int i, int state) {
        return departed[i][state];
    }

    /** Whole minutes since the run that is at this state at this tap began. */
    int minutesBack(int i, int state) {
        return back[i][state];
    }

    /** Whole minutes until it ends. */
    int minutesAhead(int i, int state) {
        return forth[i][state];
    }

    int hourAfter(int i, int minutes) {
        return knowledge.table.hours.of(at(i) + 60L * minutes);
    }

    /** Leaves of the states those that the operator's own words allow. */
    void confine(int i, double[] weights) {
        knowledge.named(taps[i]).confine(weights);
    }
}
