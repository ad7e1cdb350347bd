package org.shouwang.drill.city;

import java.time.Instant;

/** Somebody at a venue, as its check-in has it. */
public record Visit(Resident who, Venue venue, Instant from, Instant until) implements Stay {
    @Override
    public String place() {
        return venue.title();
    }
}
