package org.shouwang.drill.city;

import java.time.Instant;

/** Somebody somewhere for a while: aboard a bus, or at a venue. */
public sealed interface Stay permits Ride, Visit {
    Resident who();

    /** The plate of a bus, the name of a venue. */
    String place();

    Instant from();

    Instant until();

    default boolean meets(Instant start, Instant end) {
        return from().isBefore(end) && start.isBefore(until());
    }
}
