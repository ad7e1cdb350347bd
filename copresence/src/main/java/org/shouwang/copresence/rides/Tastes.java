package org.shouwang.copresence.rides;

import java.util.Arrays;

/** How long rides are and where they end, all over the city. */
final class Tastes {
    private static final double PRIOR = 20;

    /** By {@link Profile} steps. */
    final double[] length;

    /** By stop. */
    final double[] attraction;

    Tastes(double[] length, double[] attraction) {
        this.length = length;
        this.attraction = attraction;
    }

    /** Raised where more rides seem to have ended than were expected to, lowered where fewer. */
    Tastes learned(Knowledge knowledge, Draws boards, Draws ends, Profile[] profiles) {
        var seen = new Tally(length.length, attraction.length);
        var expected = new Tally(length.length, attraction.length);
        for (var tap = 0; tap < knowledge.table.size(); tap++) {
            if (boards.known(tap)) {
                var line = knowledge.table.line(tap);
                var states = knowledge.states(line);
                for (var draw = 0; draw < boards.count; draw++) {
                    var board = boards.state(tap, draw);
                    var ahead = profiles[line].ahead(board);
                    for (var i = 0; i < ahead.length; i++) {
                        expected.add(states, board, board + 1 + i, ahead[i] / boards.count);
                    }
                    seen.add(states, board, ends.state(tap, draw), 1.0 / boards.count);
                }
            }
        }
        return new Tastes(raised(length, seen.length, expected.length), raised(attraction, seen.stops, expected.stops));
    }

    private static double[] raised(double[] before, double[] seen, double[] expected) {
        var scale =
                Arrays.stream(expected).sum() / Math.max(1, Arrays.stream(seen).sum());
        var raised = new double[before.length];
        Arrays.setAll(raised, i -> before[i] * (scale * seen[i] + PRIOR) / (expected[i] + PRIOR));
        return raised;
    }

    private static final class Tally {
        final double[] length;
        final double[] stops;

        Tally(int steps, int stops) {
            length = new double[steps];
            this.stops = new double[stops];
        }

        void add(LineStates states, int board, int alight, double share) {
            length[Profile.step(states, board, alight)] += share;
            stops[states.stop[alight]] += share;
        }
    }
}
