package org.shouwang.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the trail as it is stored, and what its hash covers: everything. */
record Entry(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String action,
        @Nullable UUID subject,
        @Nullable String area,
        @Nullable String purpose,
        String details,
        UUID writer,
        long sequence) {
    /** A number of the sequence that was given out, and whose transaction then failed. */
    static final String VOID = "audit.void";

    /** What PostgreSQL keeps of an instant; the rest must not enter the hash. */
    Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    void writeTo(Canonical canonical) {
        canonical
                .add("entry")
                .add(id)
                .add(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .add(actor)
                .add(action)
                .add(subject)
                .add(area)
                .add(purpose)
                .add(details)
                .add(writer)
                .add(sequence);
    }
}
