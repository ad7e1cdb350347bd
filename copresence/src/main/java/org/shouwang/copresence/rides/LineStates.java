package org.shouwang.copresence.rides;

/** Everywhere a vehicle of a line can be when somebody boards: each position of each pattern, numbered through. */
final class LineStates {
    final int[] patterns;
    final int[] base;
    final int count;

    /** State by state: the pattern's place in {@link #patterns}, the position in it, the stop, the seconds from departure. */
    final int[] which;

    final int[] position;
    final int[] stop;
    final double[] seconds;

    /** The last state of the same pattern. */
    final int[] last;

    LineStates(Network network, int line) {
        patterns = network.patternsOf(line);
        base = new int[patterns.length + 1];
        for (var i = 0; i < patterns.length; i++) {
            base[i + 1] = base[i] + network.pattern(patterns[i]).length();
        }
        count = base[patterns.length];
        which = new int[count];
        position = new int[count];
        stop = new int[count];
        seconds = new double[count];
        last = new int[count];
        for (var i = 0; i < patterns.length; i++) {
            fill(i, network.pattern(patterns[i]));
        }
    }

    private void fill(int i, Pattern pattern) {
        for (var at = 0; at < pattern.length(); at++) {
            var state = base[i] + at;
            which[state] = i;
            position[state] = at;
            stop[state] = pattern.stop(at);
            seconds[state] = pattern.seconds(at);
            last[state] = base[i + 1] - 1;
        }
    }

    int pattern(int state) {
        return patterns[which[state]];
    }

    int first(int state) {
        return base[which[state]];
    }

    double duration(int which) {
        return seconds[base[which + 1] - 1];
    }
}
