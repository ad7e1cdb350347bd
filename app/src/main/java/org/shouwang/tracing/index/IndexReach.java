package org.shouwang.tracing.index;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far an index has come, by what it has read itself: the log may have more.
 *
 * @param presences how many it holds, of all kinds
 * @param readAt when it last held all that the log had
 */
public record IndexReach(
        long presences,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Instant readAt) {
    static final IndexReach NOTHING = new IndexReach(0, null, null, null);

    /** It follows a second behind; a busy log and a day that is read anew take longer. */
    private static final Duration SOON = Duration.ofMinutes(2);

    /** Whether answers may lack what came since. */
    public boolean isBehind(Instant now) {
        return readAt == null || readAt.isBefore(now.minus(SOON));
    }
}
