package org.shouwang.bench.inference;

import java.util.SplittableRandom;

/** A made-up town: lines of 15 to 40 stops that wind across it and meet. */
final class TidyLines {
    private static final int LINES = 16;
    private static final double EXTENT = 4_000;
    private static final double SPACING = 430;
    private static final double SPEED = 5.5;

    private TidyLines() {}

    static Lines of(long seed) {
        var random = new SplittableRandom(seed);
        var lines = new Lines();
        for (var line = 0; line < LINES; line++) {
            lines.both(line, way(lines, random), SPEED, 300 + 60 * random.nextInt(11));
        }
        return lines;
    }

    /** Starts at the edge and heads across the middle, bending a little at every stop. */
    private static int[] way(Lines lines, SplittableRandom random) {
        var angle = random.nextDouble(2 * Math.PI);
        var x = EXTENT * Math.cos(angle);
        var y = EXTENT * Math.sin(angle);
        var heading = angle + Math.PI + random.nextDouble(-0.5, 0.5);
        var way = new int[15 + random.nextInt(26)];
        for (var i = 0; i < way.length; i++) {
            way[i] = lines.stop(x, y);
            x += SPACING * Math.cos(heading);
            y += SPACING * Math.sin(heading);
            heading += 0.25 * random.nextGaussian();
        }
        return way;
    }
}
