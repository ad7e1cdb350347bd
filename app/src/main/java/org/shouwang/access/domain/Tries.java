package org.shouwang.access.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Wrong tries in a row. Every fifth one locks, each time three times as long; a quiet day forgets them. */
record Tries(int wrong, Instant lastAt, @Nullable Instant lockedUntil) {
    private static final int ALLOWED = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(5);
    private static final Duration LONGEST_LOCK = Duration.ofHours(24);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Counted before the try is judged, so that many at once gain nothing. */
    Tries oneMore(Instant now) {
        var before = lastAt.plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : wrong;
        var count = before + 1;
        return new Tries(count, now, count % ALLOWED == 0 ? now.plus(lock(count / ALLOWED)) : null);
    }

    /** The try was neither right nor wrong. */
    Tries oneLess() {
        return new Tries(Math.max(0, wrong - 1), lastAt, null);
    }

    int remaining() {
        return (ALLOWED - wrong % ALLOWED) % ALLOWED;
    }

    private static Duration lock(int times) {
        var lock = FIRST_LOCK;
        for (int i = 1; i < times && lock.compareTo(LONGEST_LOCK) < 0; i++) {
            lock = lock.multipliedBy(3);
        }
        return lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK;
    }
}
