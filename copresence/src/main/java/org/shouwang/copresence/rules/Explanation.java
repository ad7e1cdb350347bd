package org.shouwang.copresence.rules;

import java.util.List;

/**
 * Where a score comes from: 1 − (1 − {@link #directScore}) × (1 − score of each hop). The direct score is 1 − exp(−dose /
 * {@link Rules#doseMinutes}), the dose the sum over all direct exposures.
 *
 * @param direct exposures to cases, in order of time for each case
 * @param hops exposures to close contacts, one hop for each of them
 */
public record Explanation(GradedContact contact, List<Exposure> direct, double directScore, List<Hop> hops) {

    /**
     * The second order by way of one close contact.
     *
     * @param by the close contact
     * @param scoreOfBy its own score, of what it was exposed to until it last met this person
     * @param score of the exposures to it, as a direct score is made
     */
    public record Hop(int by, double scoreOfBy, List<Exposure> exposures, double score) {
        /** Both steps must have happened. */
        public double product() {
            return scoreOfBy * score;
        }
    }
}
