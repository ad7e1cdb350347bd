package org.shouwang.copresence.rides;

/**
 * How long vehicles rest between two runs, by where the one ended and when: vehicles queue at their terminals, long when
 * streets are calm and hardly at all when everybody travels. Densities a second, by whole minutes.
 */
final class Rests {
    static final int LENGTH = 125;
    private static final double PRIOR = 12;
    private static final double NEXT_HOUR = 0.35;

    /** Of all rests, as long as nothing is known. */
    private static final double LONGER = longer();

    private static final double[] SPREAD = {0.1, 0.2, 0.4, 0.2, 0.1};

    /** By pattern that ended, hour, and minutes from {@link Motion#EARLIEST} on. */
    private final float[][][] density;

    /** As long as nothing is known. */
    Rests(int patterns) {
        this(new double[patterns][Hours.COUNT][LENGTH]);
    }

    /** @param seen rests by pattern, hour, and minutes from {@link Motion#EARLIEST} on */
    Rests(double[][][] seen) {
        density = new float[seen.length][Hours.COUNT][];
        for (var pattern = 0; pattern < seen.length; pattern++) {
            for (var hour = 0; hour < Hours.COUNT; hour++) {
                density[pattern][hour] = smooth(seen[pattern], hour);
            }
        }
    }

    /** The hours before and after have a say, and so have the minutes next to each. */
    private static float[] smooth(double[][] seen, int hour) {
        var counts = new double[LENGTH];
        var dayBegins = hour / 24 * 24;
        for (var near = Math.max(dayBegins, hour - 1); near <= Math.min(dayBegins + 23, hour + 1); near++) {
            for (var m = 0; m < LENGTH; m++) {
                for (var off = -2; off <= 2; off++) {
                    counts[Math.clamp(m + off, 0, LENGTH - 1)] +=
                            (near == hour ? 1 : NEXT_HOUR) * SPREAD[off + 2] * seen[near][m];
                }
            }
        }
        var all = Sums.of(counts);
        var density = new float[LENGTH];
        for (var m = 0; m < LENGTH; m++) {
            var usual = UsualRests.one(m + Motion.EARLIEST) * Motion.BIN;
            density[m] = (float) ((counts[m] * (1 - LONGER) + PRIOR * usual) / (all + PRIOR) / Motion.BIN);
        }
        return density;
    }

    private static double longer() {
        var longer = 0.0;
        for (var m = LENGTH + Motion.EARLIEST; UsualRests.one(m) > 0; m++) {
            longer += UsualRests.one(m) * Motion.BIN;
        }
        return longer;
    }

    double rest(int pattern, int hour, int minutes) {
        var m = minutes - Motion.EARLIEST;
        return m < 0 || m >= LENGTH ? UsualRests.one(minutes) : density[pattern][hour][m];
    }
}
