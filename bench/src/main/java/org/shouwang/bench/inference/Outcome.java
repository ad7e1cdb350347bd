package org.shouwang.bench.inference;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How well each way of answering did at one threshold.
 *
 * @param contacts how many pairs there truly are
 */
record Outcome(int least, Map<String, Score> scores, Calibration calibration, int contacts) {
    private static final List<String> FROM_TAPS = List.of(
            "tapped within 30 minutes",
            "everybody aboard 30 minutes",
            "textbook chaining",
            "the same, 4 minutes longer");

    Score inferred() {
        return score(Trial.INFERRED);
    }

    Score possible() {
        return score(Trial.POSSIBLE);
    }

    /** By how much the inference beats the best of what else can be had from taps alone. */
    double margin() {
        return inferred().f1()
                - FROM_TAPS.stream().mapToDouble(name -> score(name).f1()).max().orElse(0);
    }

    private Score score(String name) {
        return Objects.requireNonNull(scores.get(name), name);
    }
}
