package org.shouwang.bench.inference;

import java.util.Set;

/** How well a list of pairs agrees with the true one. */
record Score(double recall, double precision) {

    static Score of(Set<Long> found, Set<Long> truth) {
        var right = (double) found.stream().filter(truth::contains).count();
        return new Score(right / Math.max(1, truth.size()), right / Math.max(1, found.size()));
    }

    double f1() {
        return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }

    @Override
    public String toString() {
        return String.format("%.3f / %.3f / %.3f", recall, precision, f1());
    }
}
