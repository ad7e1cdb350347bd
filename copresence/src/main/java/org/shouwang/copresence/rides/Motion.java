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

    private static final int GRAIN = 8;
    private static final int GRAINS = 2_000;
    private static final double FINE = 128;
    private static final double[] BELL = bells();

    private final double roughness;
    private final double[] deviations = new double[GRAINS];
    private final double[] waits = new double[GRAINS];

    /** @param roughness how much more than usual travel times vary: 1 in the streets of a large city */
    Motion(double roughness) {
        this.roughness = roughness;
        for (var i = 0; i < deviations.length; i++) {
            deviations[i] = deviation((i + 0.5) * GRAIN, roughness);
            waits[i] = Math.sqrt(deviations[i] * deviations[i] + WAIT_SPREAD * WAIT_SPREAD);
        }
    }

    double roughness() {
        return roughness;
    }

    double deviation(double planned) {
        return deviations[grain(planned)];
    }

    private static int grain(double planned) {
        return (int) Math.clamp(planned / GRAIN, 0, GRAINS - 1);
    }

    private static double deviation(double planned, double roughness) {
        return roughness * Math.sqrt(STEADY * STEADY + WANDER * planned + SPREAD * SPREAD * planned * planned);
    }

    /** So soon nothing gets that far. */
    boolean tooFar(double seconds, double planned) {
        return planned - seconds > REACH * deviation(planned);
    }

    /** @param terminal where the vehicle may have waited for its departure after the tap */
    double travel(double seconds, double planned, boolean terminal) {
        var deviation = deviation(planned);
        var straight = bell(seconds - planned, deviation);
        return SPARE
                + (terminal ? 0.3 * straight + 0.7 * bell(seconds - planned - WAIT, waits[grain(planned)]) : straight);
    }

    private static double[] bells() {
        var bells = new double[2_048];
        for (var i = 0; i < bells.length; i++) {
            bells[i] = Math.exp(-(i + 0.5) / FINE) / 2.5066;
        }
        return bells;
    }

    private static double bell(double off, double deviation) {
        var z = off / deviation;
        var i = (int) (FINE / 2 * z * z);
        return i < BELL.length ? BELL[i] / deviation : 0;
    }

    /** Two taps at one stop; at the first stop of a run the vehicle waits for its departure. */
    double standing(double seconds, boolean terminal) {
        var share = terminal ? WAITS : HOLDS;
        var pause = terminal ? WAITING : HOLDING;
        return (1 - share) * Math.exp(-seconds / BOARDING) / BOARDING + share * Math.exp(-seconds / pause) / pause;
    }
}
