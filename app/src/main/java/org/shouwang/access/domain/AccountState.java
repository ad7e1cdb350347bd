package org.shouwang.access.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;

/** What every request must know about its account. */
record AccountState(
        Caller.Kind kind,
        int generation,
        boolean locked,
        boolean passwordOnce,
        @Nullable Instant passwordChangedAt,
        boolean secondFactor,
        List<Caller.Grant> grants,
        Set<String> endedSessions) {}
