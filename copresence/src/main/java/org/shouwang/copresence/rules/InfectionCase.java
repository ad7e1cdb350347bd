package org.shouwang.copresence.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was found to be infected. One of the two days must be known.
 *
 * @param onset day of the first symptom, unknown for an infection without any
 * @param firstPositive day on which the first positive sample was taken
 * @param since what happened before is not asked about, however far back the policy looks, in seconds since 1970
 * @param isolated when this person was no longer among others, in seconds since 1970
 */
public record InfectionCase(
        int person, @Nullable LocalDate onset, @Nullable LocalDate firstPositive, long since, long isolated) {

    /** Asked about as far back as the policy looks. */
    public InfectionCase(int person, @Nullable LocalDate onset, @Nullable LocalDate firstPositive, long isolated) {
        this(person, onset, firstPositive, 0, isolated);
    }

    public InfectionCase {
        if (onset == null && firstPositive == null) {
            throw new IllegalArgumentException("neither onset nor first positive sample of person " + person);
        }
    }

    /** The day from which infectiousness is counted: of the first symptom, or else of the sample. */
    LocalDate anchor() {
        return onset == null ? Objects.requireNonNull(firstPositive) : onset;
    }

    LocalDate earliestDay() {
        return earlier(onset, firstPositive);
    }

    static LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return Objects.requireNonNull(one == null ? other : one);
        }
        return one.isBefore(other) ? one : other;
    }
}
