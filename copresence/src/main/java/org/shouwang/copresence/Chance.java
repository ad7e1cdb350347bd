package org.shouwang.copresence;

/** How surprising it is that so many of some people did the same thing. In logarithms, as no double is as small as some chances. */
final class Chance {
    private final int asked;
    private final double[] logFactorials;

    Chance(int asked) {
        this.asked = asked;
        logFactorials = new double[asked + 1];
        for (var i = 1; i <= asked; i++) {
            logFactorials[i] = logFactorials[i - 1] + Math.log(i);
        }
    }

    /**
     * Minus the decimal logarithm of the tail of the binomial distribution: so many or more of those asked about.
     *
     * @param seen how many of them, at least one
     * @param share of everybody who does it, 0 to 1
     */
    double surprise(int seen, double share) {
        if (share >= 1) {
            return 0;
        }
        var sum = 1.0;
        var term = 1.0;
        for (var k = seen; k < asked; k++) {
            term *= (asked - k) / (k + 1.0) * share / (1 - share);
            sum += term;
        }
        var first = logChoose(seen) + seen * Math.log(share) + (asked - seen) * Math.log1p(-share);
        return Math.max(0, -(first + Math.log(sum)) / Math.log(10));
    }

    private double logChoose(int taken) {
        return logFactorials[asked] - logFactorials[taken] - logFactorials[asked - taken];
    }
}
