package org.shouwang.bench.copresence;

import org.shouwang.bench.Verdict;

/**
 * What a city of one size may take.
 *
 * @param oneCase seconds, of 95 in 100 questions
 * @param thousandCases seconds
 * @param twoHops seconds of processor time, on average
 * @param thousandRatio how many times less processor time than PostgreSQL 1,000 cases must take
 * @param alone whether the databases are left out
 */
record Budget(double oneCase, double thousandCases, double twoHops, double thousandRatio, boolean alone) {
    private static final long LARGE = 60_000_000;
    private static final long LARGEST = 480_000_000;
    private static final double BYTES = 17;
    private static final double RATE = 1.5e6;
    private static final double RATIO = 8;
    private static final double RATIO_OF_SMALL_CITY = 6;

    static Budget of(long presences) {
        if (presences >= LARGEST) {
            return new Budget(0.0008, 0.4, Double.POSITIVE_INFINITY, 0, true);
        }
        return new Budget(0.0005, 0.2, 0.04, presences < LARGE ? RATIO_OF_SMALL_CITY : RATIO, false);
    }

    Verdict verdict(Figures figures, Times one, Times thousand, Times hops) {
        var ratios = one.ratio() >= RATIO && thousand.ratio() >= thousandRatio && hops.ratio() >= RATIO;
        return Verdict.of(
                ratios && isKept(figures, one.ours(), thousand.ours(), hops.ours()),
                words(figures, one.ours(), thousand.ours(), hops.ours())
                        + String.format(
                                "; %.1f, %.1f and %.1f times less CPU than PostgreSQL",
                                one.ratio(), thousand.ratio(), hops.ratio()));
    }

    /** @param compared cases that brute force answered the same way */
    Verdict verdict(Figures figures, int compared, Timing one, Timing thousand, Timing hops) {
        return Verdict.of(
                isKept(figures, one, thousand, hops),
                words(figures, one, thousand, hops)
                        + String.format(
                                "; heap at most %d MB; %d cases as by brute force",
                                Runtime.getRuntime().maxMemory() >> 20, compared));
    }

    private boolean isKept(Figures figures, Timing one, Timing thousand, Timing hops) {
        return figures.bytes() <= BYTES
                && figures.rate() >= RATE
                && one.p95() < oneCase
                && thousand.median() < thousandCases
                && hops.processor() < twoHops;
    }

    private static String words(Figures figures, Timing one, Timing thousand, Timing hops) {
        return String.format(
                "%.1f bytes a presence, %.1f M built a CPU-second; one case p95 %.2f ms, 1,000 cases %.0f ms,"
                        + " two hops %.1f ms CPU",
                figures.bytes(),
                figures.rate() / 1e6,
                one.p95() * 1e3,
                thousand.median() * 1e3,
                hops.processor() * 1e3);
    }
}
