package org.shouwang.copresence.rides;

/** How long things take a vehicle: a stretch, a stand at a stop, the rest between two runs. Densities a second. */
final class Motion {
    static final int BIN = 60;

    /** Beyond so many standard deviations nothing is tried. */
    static final double REACH = 3.5;

    private static final double STEADY = 10;
    private static final double SPREAD = 0.14;
    private static final double WANDER = 2;
    private static final double SPARE = 1e-7;
    private static final double BOARDING = 6;
    private static final double HOLDING = 25;
    private static final double HOLDS = 0.05;
    private static final double WAITING = 80;
    private static final double WAITS = 0.22;
    private static final double WAIT_SPREAD = 95;

    /** Seconds that a vehicle typically stands at its first stop with open doors. */
    static final int WAIT = 110;

    /** Earlier than this the next run does not leave, in minutes. */
    static final int EARLIEST = -5;

    /** Short turns, gaps in which runs went unseen: any time at all. */
    static final double ANY_REST = 5e-7;

    /** That the next run begins elsewhere than at the stop where the last one ended. */
    static final double ELSEWHERE = 0.02;

    private static final double USUAL = 3.3;
    private static final double[] REST = rests();

    private final double roughness;

    /** @param roughness how much more than usual travel times vary: 1 in the streets of a large city */
    Motion(double roughness) {
        this.roughness = roughness;
    }

    double roughness() {
        return roughness;
    }

    double deviation(double planned) {
        return roughness * Math.sqrt(STEADY * STEADY + WANDER * planned + SPREAD * SPREAD * planned * planned);
    }

    /** @param terminal where the vehicle may have waited for its departure after the tap */
    double travel(double seconds, double planned, boolean terminal) {
        var deviation = deviation(planned);
        var straight = bell(seconds - planned, deviation);
        return SPARE
                + (terminal
                        ? 0.3 * straight + 0.7 * bell(seconds - planned - WAIT, Math.hypot(deviation, WAIT_SPREAD))
                        : straight);
    }

    private static double bell(double off, double deviation) {
        return Math.exp(-0.5 * off * off / (deviation * deviation)) / (deviation * 2.5066);
    }

    /** Two taps at one stop; at the first stop of a run the vehicle waits for its departure. */
    double standing(double seconds, boolean terminal) {
        var share = terminal ? WAITS : HOLDS;
        var pause = terminal ? WAITING : HOLDING;
        return (1 - share) * Math.exp(-seconds / BOARDING) / BOARDING + share * Math.exp(-seconds / pause) / pause;
    }

    /**
     * From the end of one run to the departure of the next.
     *
     * @param minutes negative where the timetable's pace made the end look later than it was
     */
    static double rest(int minutes) {
        return minutes < EARLIEST || minutes - EARLIEST >= REST.length ? 0 : REST[minutes - EARLIEST];
    }

    private static double[] rests() {
        var rests = new double[720];
        for (var i = 0; i < rests.length; i++) {
            var after = i + 0.5;
            var usual = after * after * Math.exp(-after / USUAL) / (2 * Math.pow(USUAL, 3));
            var later = Math.exp(-after / 70) / 70;
            rests[i] = (0.86 * usual + 0.14 * later) / BIN;
        }
        return rests;
    }
}
