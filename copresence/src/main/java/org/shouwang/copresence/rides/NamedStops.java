package org.shouwang.copresence.rides;

import java.util.BitSet;
import java.util.Set;

/**
 * Where the operator says that a ride began and ended, as states of its line. It was so, however unlikely it seemed; a stop at
 * which nobody boards or gets off on this line says nothing. Where the two cannot both be, the first counts: the tap was made there.
 */
final class NamedStops {
    private final LineStates states;
    private final Set<Integer> boarded;
    private final Set<Integer> alighted;

    NamedStops(Tap tap, LineStates states) {
        this.states = states;
        boarded = tap.boarded();
        alighted = tap.alighted();
    }

    /** Leaves of the states those at which the tap may have been made. */
    void confine(double[] weights) {
        if (boarded.isEmpty() && alighted.isEmpty()) {
            return;
        }
        var there = beginnings();
        for (var s = 0; s < weights.length && !there.isEmpty(); s++) {
            weights[s] = there.get(s) ? Math.max(weights[s], Double.MIN_NORMAL) : 0;
        }
    }

    /** None where nothing is known. */
    private BitSet beginnings() {
        var there = new BitSet(states.count);
        var leading = new BitSet(states.count);
        for (var s = 0; s < states.count; s++) {
            if (s < states.last[s] && boarded.contains(states.stop[s])) {
                there.set(s);
            }
            if (alighted.contains(states.stop[s])) {
                leading.set(states.first(s), s);
            }
        }
        if (there.isEmpty()) {
            return leading;
        }
        if (there.intersects(leading)) {
            there.and(leading);
        }
        return there;
    }

    /** How likely each state is for a tap whose ride ended as is known: as many as ride from there to there. */
    void weigh(Profile profile, Likely goals, double[] evidence) {
        if (alighted.isEmpty()) {
            return;
        }
        var riding = new double[states.count];
        for (var e = 0; e < states.count; e++) {
            if (alighted.contains(states.stop[e])) {
                for (var s = states.first(e); s < e; s++) {
                    riding[s] += profile.ahead(s)[e - s - 1] * goals.of(states.stop[e]);
                }
            }
        }
        for (var s = 0; s < states.count; s++) {
            evidence[s] = riding[s] > 0 ? riding[s] : evidence[s];
        }
    }

    /**
     * Leaves of the states ahead those at which the ride may have ended.
     *
     * @param board the state at which it began
     */
    void confineAhead(int board, double[] ahead) {
        if (alighted.isEmpty()) {
            return;
        }
        var there = new BitSet(ahead.length);
        for (var i = 0; i < ahead.length; i++) {
            there.set(i, alighted.contains(states.stop[board + 1 + i]));
        }
        for (var i = 0; i < ahead.length && !there.isEmpty(); i++) {
            ahead[i] = there.get(i) ? ahead[i] : 0;
        }
    }
}
