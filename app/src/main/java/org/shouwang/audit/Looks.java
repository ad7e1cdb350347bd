package org.shouwang.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;

/** What is on record about one subject: for "who looked at my record", and for the card of a household. */
public interface Looks {
    List<Look> at(List<UUID> subjects, Instant since, int limit);

    /** What was seen of whole communities at once, newest first; such looks have no subject of their own. */
    List<Look> over(List<AreaPath> communities, String action, Instant since, int limit);

    /** @param subject null for a look at a whole area */
    record Look(
            Instant at,
            @Nullable UUID actor,
            String action,
            @Nullable UUID subject,
            @Nullable String purpose) {}
}
