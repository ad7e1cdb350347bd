package org.shouwang.copresence.rides;

/** How long vehicles rest between two runs, as long as nothing is known of a terminal. Densities a second. */
final class UsualRests {
    private static final double USUAL = 3.3;
    private static final double[] ONE = one();
    private static final double[] TWO = two();

    private UsualRests() {}

    /**
     * From the end of one run to the departure of the next.
     *
     * @param minutes negative where the timetable's pace made the end look later than it was
     */
    static double one(int minutes) {
        var m = minutes - Motion.EARLIEST;
        return m < 0 || m >= ONE.length ? 0 : ONE[m];
    }

    /** Two rests together. */
    static double two(int minutes) {
        var m = minutes - 2 * Motion.EARLIEST;
        return m < 0 || m >= TWO.length ? 0 : TWO[m];
    }

    private static double[] one() {
        var rests = new double[720];
        for (var i = 0; i < rests.length; i++) {
            var after = i + 0.5;
            var usual = after * after * Math.exp(-after / USUAL) / (2 * Math.pow(USUAL, 3));
            var later = Math.exp(-after / 70) / 70;
            rests[i] = (0.86 * usual + 0.14 * later) / Motion.BIN;
        }
        return rests;
    }

    private static double[] two() {
        var two = new double[400];
        for (var m = 0; m < two.length; m++) {
            for (var a = 0; a <= m; a++) {
                two[m] += ONE[a] * ONE[m - a] * Motion.BIN;
            }
        }
        return two;
    }
}
