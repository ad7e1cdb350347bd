package org.shouwang.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is on record about one subject: for "who looked at my record", and for the card of a household. */
public interface Looks {
    List<Look> at(List<UUID> subjects, Instant since, int limit);

    record Look(
            Instant at,
            @Nullable UUID actor,
            String action,
            UUID subject,
            @Nullable String purpose) {}
}
