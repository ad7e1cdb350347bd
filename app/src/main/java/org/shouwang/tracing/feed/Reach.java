package org.shouwang.tracing.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.shouwang.shared.transfer.Importable.Commission;
import org.shouwang.tracing.domain.InfectionCase;

/**
 * What a file may tell of: the days that the log keeps, whole ones as it keeps them, up to when the file came. It stays what it
 * is however much later the file is applied.
 *
 * @param oldest before which nothing is kept
 * @param received when the file came
 */
record Reach(Instant oldest, Instant received) {
    /** By which clocks of vehicles may be ahead. */
    private static final Duration AHEAD = Duration.ofHours(1);

    static Reach of(Commission commission, int keepDays) {
        var oldest = LocalDate.ofInstant(commission.received(), InfectionCase.ZONE)
                .minusDays(keepDays)
                .atStartOfDay(InfectionCase.ZONE)
                .toInstant();
        return new Reach(oldest, commission.received());
    }

    Instant withClocksAhead() {
        return received.plus(AHEAD);
    }
}
