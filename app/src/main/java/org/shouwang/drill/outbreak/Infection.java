package org.shouwang.drill.outbreak;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.drill.city.Resident;

/**
 * How somebody caught it.
 *
 * @param by from whom; null for the first, who brought it from another city
 * @param at when they came together
 * @param place the venue, or the plate of the bus
 * @param onset when they fall ill; null for whoever never does
 * @param isolated since when they meet nobody any more
 */
public record Infection(
        Resident who,
        @Nullable Resident by,
        Instant at,
        String place,
        @Nullable LocalDate onset,
        @Nullable Instant isolated) {
    @Override
    public String toString() {
        return "Infection[" + who + " at " + at + "]";
    }
}
