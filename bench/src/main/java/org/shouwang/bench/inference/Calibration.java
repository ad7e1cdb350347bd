package org.shouwang.bench.inference;

import java.util.Locale;

/** Whether what was given three chances in ten happens three times in ten. */
final class Calibration {
    static final int BINS = 10;

    final long[] count = new long[BINS];
    final double[] promised = new double[BINS];
    final double[] happened = new double[BINS];

    void add(double probability, boolean true_) {
        var bin = (int) Math.min(BINS - 1, probability * BINS);
        count[bin]++;
        promised[bin] += probability;
        happened[bin] += true_ ? 1 : 0;
    }

    void addAll(Calibration other) {
        for (var bin = 0; bin < BINS; bin++) {
            count[bin] += other.count[bin];
            promised[bin] += other.promised[bin];
            happened[bin] += other.happened[bin];
        }
    }

    /** Mean distance between promise and outcome over all that was promised. */
    double error() {
        var sum = 0.0;
        var all = 0L;
        for (var bin = 0; bin < BINS; bin++) {
            sum += Math.abs(promised[bin] - happened[bin]);
            all += count[bin];
        }
        return all == 0 ? 0 : sum / all;
    }

    /** One line for each tenth: a bar as long as the share that happened, and a mark where it should end. */
    String chart() {
        var chart = new StringBuilder();
        for (var bin = 0; bin < BINS; bin++) {
            var mean = count[bin] == 0 ? 0 : promised[bin] / count[bin];
            var share = count[bin] == 0 ? 0 : happened[bin] / count[bin];
            var bar = new StringBuilder("·".repeat(51));
            bar.replace(0, (int) Math.round(share * 50), "█".repeat((int) Math.round(share * 50)));
            bar.setCharAt((int) Math.round(mean * 50), '|');
            chart.append(String.format(
                    Locale.ROOT,
                    "  %3d-%3d %% %s %4.1f %% of %d%n",
                    bin * 10,
                    bin * 10 + 10,
                    bar,
                    share * 100,
                    count[bin]));
        }
        return chart.toString();
    }
}
