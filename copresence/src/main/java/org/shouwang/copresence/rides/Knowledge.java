package org.shouwang.copresence.rides;

import java.util.Arrays;

/** What is known of a city while its rides are inferred: what was given, and what has been learned from the taps so far. */
final class Knowledge {
    /** Minutes; longer runs count as so long. */
    static final int LONGEST_RUN = 150;

    private static final double SLOWEST = 2;
    private static final double SAME_TERMINAL = 200;

    final TapTable table;
    final Network network;
    final Timetable timetable;
    final Departures departures;
    Motion motion = new Motion(1.3);

    /** How much slower the streets are than the timetable thinks. */
    double slowness = 1;

    /** By how many seconds vehicles usually miss their planned departure. */
    double unpunctuality = 60;

    /** How much travel times vary: 1 in the streets of a large city. */
    double roughness() {
        return motion.roughness();
    }

    private final LineStates[] states;
    private final Demand[] demand;
    private final double[][] follows;

    Knowledge(TapTable table, Network network, Timetable timetable) {
        this.table = table;
        this.network = network;
        this.timetable = timetable;
        var first = Arrays.stream(table.at).min().orElse(0);
        var last = Arrays.stream(table.at).max().orElse(0);
        departures = new Departures(network, timetable, first, last);
        states = new LineStates[network.lines()];
        demand = new Demand[network.lines()];
        var taps = new int[network.lines()];
        for (var i = 0; i < table.size(); i++) {
            if (network.patternsOf(table.line(i)).length > 0) {
                taps[table.line(i)]++;
            }
        }
        for (var line = 0; line < states.length; line++) {
            states[line] = new LineStates(network, line);
            demand[line] = evenly(states[line], taps[line], first, last);
        }
        follows = follows();
    }

    private Demand evenly(LineStates states, int taps, long first, long last) {
        var expected = new double[states.count];
        var all = 0.0;
        for (var s = 0; s < states.count; s++) {
            expected[s] = inclination(states, s);
            all += expected[s] * runs(states.pattern(s), first, last);
        }
        for (var s = 0; s < states.count; s++) {
            expected[s] *= taps / Math.max(1, all);
        }
        return new Demand(states, expected);
    }

    /** People board early in a run and get off late, most of all board where it begins. */
    static double inclination(LineStates states, int state) {
        var part = states.position[state] / (double) (states.last[state] - states.first(state));
        return states.position[state] == 0 ? 2.5 : 1 - part;
    }

    private int runs(int pattern, long first, long last) {
        return timetable.departures(pattern, first - 3600, last).length;
    }

    /** One where the next run begins where this one ended, shared with the other patterns that begin there. */
    private double[][] follows() {
        var patterns = network.patterns();
        var follows = new double[patterns.size()][patterns.size()];
        for (var p = 0; p < follows.length; p++) {
            for (var q = 0; q < follows.length; q++) {
                var end = patterns.get(p).stop(patterns.get(p).last());
                var here = network.metres(end, patterns.get(q).stop(0)) < SAME_TERMINAL;
                var same = patterns.get(p).line() == patterns.get(q).line();
                follows[p][q] = (here ? 1 : Motion.ELSEWHERE) * (same ? 1 : 0.5);
            }
        }
        return follows;
    }

    double follows(int pattern, int next) {
        return follows[pattern][next];
    }

    LineStates states(int line) {
        return states[line];
    }

    Demand demand(int line) {
        return demand[line];
    }

    void learn(int line, Demand learned) {
        demand[line] = learned;
    }

    /** Runs of each pattern of a line in the time that the taps cover. */
    double[] runs(int line) {
        var first = Arrays.stream(table.at).min().orElse(0);
        var last = Arrays.stream(table.at).max().orElse(0);
        return Arrays.stream(states[line].patterns)
                .mapToDouble(pattern -> runs(pattern, first, last))
                .toArray();
    }

    /**
     * How well a run fits the timetable that seems to have left then and is at this state now. At the first stop it may yet
     * wait, so that nothing can be said.
     */
    double fit(LineStates states, int state, long left) {
        var pattern = states.pattern(state);
        var deviation = Math.hypot(unpunctuality, motion.deviation(states.seconds[state]));
        return states.position[state] == 0 ? 1 : departures.fit(pattern, left, deviation);
    }

    /** Seconds after which a run of a line is over, however slow. Of an unknown line: of any. */
    int longest(int line) {
        var duration = network.patterns().stream()
                .filter(pattern -> pattern.line() == line || network.patternsOf(line).length == 0)
                .mapToInt(Pattern::duration)
                .max()
                .orElse(7_200);
        return (int) (duration * SLOWEST);
    }

    double pace(int pattern, long at) {
        return slowness * timetable.pace(pattern, at);
    }
}
