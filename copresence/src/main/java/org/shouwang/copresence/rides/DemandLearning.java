package org.shouwang.copresence.rides;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How many board each run where and when, from where taps are thought to have been made. */
final class DemandLearning {
    private static final double SEEN = 0.75;

    private final Knowledge knowledge;

    DemandLearning(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Before anything is known: early in a run many board, towards its end few. */
    void begin() {
        for (var line = 0; line < knowledge.network.lines(); line++) {
            var states = knowledge.states(line);
            var expected = new double[states.count];
            var all = 0.0;
            for (var s = 0; s < states.count; s++) {
                expected[s] = inclination(states, s);
                all += expected[s] * knowledge.planned(states.pattern(s)).length;
            }
            var taps = taps(line);
            for (var s = 0; s < states.count; s++) {
                expected[s] *= taps.length / Math.max(1, all);
            }
            var hourly = hourly(states, expected);
            for (var tap : taps) {
                hourly.seenSomewhere(hour(tap));
            }
            knowledge.learn(line, hourly.byLine());
        }
    }

    private int[] taps(int line) {
        var table = knowledge.table;
        return IntStream.range(0, table.size())
                .filter(tap -> table.line(tap) == line)
                .toArray();
    }

    private int hour(int tap) {
        return knowledge.table.hours.of(knowledge.table.at[tap]);
    }

    private HourlyDemand hourly(LineStates states, double[] expected) {
        var planned =
                Arrays.stream(states.patterns).mapToObj(knowledge::planned).toArray(long[][]::new);
        return new HourlyDemand(states, expected, planned, knowledge.table.hours);
    }

    /** People board early in a run and get off late, most of all board where it begins. */
    private static double inclination(LineStates states, int state) {
        var part = states.position[state] / (double) (states.last[state] - states.first(state));
        return states.position[state] == 0 ? 2.5 : 1 - part;
    }

    /** @return how many board at each stop of the network */
    double[] learn(Draws boards) {
        var boardings = new double[knowledge.network.stops()];
        for (var line = 0; line < knowledge.network.lines(); line++) {
            learn(line, boards, boardings);
        }
        return boardings;
    }

    private void learn(int line, Draws boards, double[] boardings) {
        var states = knowledge.states(line);
        var taps = Arrays.stream(taps(line)).filter(boards::known).toArray();
        var counted = counted(states, taps, boards);
        var expected = new double[states.count];
        for (var s = 0; s < states.count; s++) {
            boardings[states.stop[s]] += counted[s];
            var usual = inclination(states, s) * scale(states, s, counted);
            var smooth = SEEN * counted[s] + (1 - SEEN) * usual;
            var runs = Math.max(1, knowledge.planned(states.pattern(s)).length);
            expected[s] = s == states.last[s] ? 0 : Math.max(1e-4, smooth / runs);
        }
        var hourly = hourly(states, expected);
        for (var tap : taps) {
            for (var draw = 0; draw < boards.count; draw++) {
                hourly.seen(boards.state(tap, draw), hour(tap), 1.0 / boards.count);
            }
        }
        knowledge.learn(line, hourly.byPart());
    }

    private static double[] counted(LineStates states, int[] taps, Draws boards) {
        var counted = new double[states.count];
        for (var tap : taps) {
            for (var draw = 0; draw < boards.count; draw++) {
                counted[boards.state(tap, draw)] += 1.0 / boards.count;
            }
        }
        return counted;
    }

    private static double scale(LineStates states, int state, double[] counted) {
        var seen = 0.0;
        var usual = 0.0;
        for (var s = states.first(state); s <= states.last[state]; s++) {
            seen += counted[s];
            usual += inclination(states, s);
        }
        return seen / usual;
    }
}
