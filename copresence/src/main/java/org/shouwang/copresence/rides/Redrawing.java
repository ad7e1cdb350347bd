package org.shouwang.copresence.rides;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws one day of a vehicle anew, and where the rides that began on it ended. */
final class Redrawing {
    /** Each as likely as the others. */
    final List<DrawnDay> drawn = new ArrayList<>();

    private final Hints hints;
    private final Likely boardings;
    private final Likely goals;
    private final int quiet;

    /**
     * @param quiet how many times the square root is taken of what cards say
     * @param count how many answers to draw
     */
    Redrawing(Reckoning reckoning, int day, SplittableRandom random, int quiet, int count) {
        this.quiet = quiet;
        hints = reckoning.hints();
        boardings = new Likely(reckoning.knowledge.network.stops());
        goals = new Likely(reckoning.knowledge.network.stops());
        var taps = reckoning.taps(day);
        var sampler = new DaySampler(new Trellis(reckoning.dayTaps(day), this::weigh));
        for (var k = 0; k < count; k++) {
            var one = sampler.draw(random);
            for (var i = 0; i < taps.length; i++) {
                one.alight(i, end(taps[i], one.state(i), random));
            }
            drawn.add(one);
        }
    }

    private void weigh(int tap, double[] weights) {
        var evidence = hints.evidence(tap, boardings, goals);
        for (var s = 0; s < weights.length; s++) {
            var weight = evidence[s];
            for (var root = 0; root < quiet; root++) {
                weight = Math.sqrt(weight);
            }
            weights[s] *= weight;
        }
    }

    private int end(int tap, int board, SplittableRandom random) {
        hints.goals(tap, CardLinks.NONE, goals);
        var ahead = hints.ahead(tap, board, goals);
        var left = random.nextDouble();
        var end = 0;
        while (end + 1 < ahead.length && left >= ahead[end]) {
            left -= ahead[end++];
        }
        while (ahead[end] == 0) {
            end--; // shares that sum up to a little less than one
        }
        return board + 1 + end;
    }
}
