package org.shouwang.copresence.rides;

import java.util.List;
import java.util.stream.IntStream;

/** Stops on a plane, and the patterns in which lines serve them. */
public final class Network {
    /** As far as people walk to or from a stop, more or less. */
    static final double WALK = 900;

    private final double[] x;
    private final double[] y;
    private final List<Pattern> patterns;
    private final int[][] byLine;
    private final int[][] near;

    /**
     * @param x metres to the east of any origin, stop by stop
     * @param y metres to the north of it
     * @throws IllegalArgumentException when a pattern serves a stop that is not there
     */
    public Network(double[] x, double[] y, List<Pattern> patterns) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " stops to the east, " + y.length + " to the north");
        }
        if (patterns.stream().anyMatch(pattern -> !pattern.isWithin(x.length))) {
            throw new IllegalArgumentException("a pattern serves a stop that is not there");
        }
        this.x = x.clone();
        this.y = y.clone();
        this.patterns = List.copyOf(patterns);
        var lines = patterns.stream().mapToInt(Pattern::line).max().orElse(-1) + 1;
        byLine = IntStream.range(0, lines).mapToObj(this::patternsNamed).toArray(int[][]::new);
        near = IntStream.range(0, x.length).mapToObj(this::around).toArray(int[][]::new);
    }

    public int stops() {
        return x.length;
    }

    public double metres(int stop, int other) {
        return Math.hypot(x[stop] - x[other], y[stop] - y[other]);
    }

    public List<Pattern> patterns() {
        return patterns;
    }

    public Pattern pattern(int number) {
        return patterns.get(number);
    }

    public int lines() {
        return byLine.length;
    }

    /** Numbers of the patterns of a line; none for a line that nobody knows. */
    public int[] patternsOf(int line) {
        return line < byLine.length ? byLine[line].clone() : new int[0];
    }

    /** Stops within walking distance, the stop itself among them. */
    public int[] near(int stop) {
        return near[stop].clone();
    }

    private int[] patternsNamed(int line) {
        return IntStream.range(0, patterns.size())
                .filter(pattern -> patterns.get(pattern).line() == line)
                .toArray();
    }

    private int[] around(int stop) {
        return IntStream.range(0, x.length)
                .filter(other -> metres(stop, other) <= WALK)
                .toArray();
    }
}
