package org.shouwang.copresence.rules;

/**
 * One number of the product that makes a dose.
 *
 * @param measure what it follows from, in the unit that {@link Kind} names
 * @param value what it counts
 */
public record Factor(Kind kind, double measure, double value) {
    public enum Kind {
        /** Measured in minutes together; counts as it is. */
        MINUTES,

        /** Measured in days against onset, which is presumed in the second order. */
        INFECTIOUSNESS,

        /** Measured in nothing: the weight of the {@link Setting}. */
        SETTING,

        /** Measured in others present on average, or in rows apart when {@link Exposure#rowsKnown}. */
        CROWDING,

        /** Measured in the probability that both were there; counts as it is. */
        CERTAINTY
    }
}
