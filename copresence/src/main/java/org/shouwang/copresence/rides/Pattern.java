package org.shouwang.copresence.rides;

import java.util.Arrays;

/** One order in which a line serves its stops: a direction, a branch, a way round a loop. */
public final class Pattern {
    private final int line;
    private final int[] stops;
    private final int[] seconds;

    /**
     * @param stops numbers of the network's stops, two or more
     * @param seconds from the departure to each of them at the timetable's usual pace, never falling; the last one above zero
     */
    public Pattern(int line, int[] stops, int[] seconds) {
        if (stops.length < 2 || stops.length != seconds.length) {
            throw new IllegalArgumentException("a pattern has two stops or more, each with its seconds");
        }
        for (var i = 1; i < seconds.length; i++) {
            if (seconds[i] < seconds[i - 1]) {
                throw new IllegalArgumentException("a pattern goes back in time at its stop " + i);
            }
        }
        if (line < 0 || seconds[0] < 0 || seconds[seconds.length - 1] < 1) {
            throw new IllegalArgumentException("a pattern of line " + line + " takes no time");
        }
        this.line = line;
        this.stops = stops.clone();
        this.seconds = seconds.clone();
    }

    public int line() {
        return line;
    }

    public int length() {
        return stops.length;
    }

    public int last() {
        return stops.length - 1;
    }

    /** The network's number of the stop at a position of this pattern. */
    public int stop(int position) {
        return stops[position];
    }

    boolean isWithin(int count) {
        return Arrays.stream(stops).allMatch(stop -> stop >= 0 && stop < count);
    }

    /** Seconds after the departure at a position of this pattern. */
    public int seconds(int position) {
        return seconds[position];
    }

    /** How long one run takes from end to end at the usual pace. */
    public int duration() {
        return seconds[stops.length - 1];
    }
}
