package org.shouwang.copresence.rides;

/** Sums of weights, in the inner loops where a stream costs more than what it adds up. */
final class Sums {
    private Sums() {}

    static double of(double[] weights) {
        var sum = 0.0;
        for (var weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
