package org.shouwang.taps;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time that a file can be about; a row outside comes from a clock that had jumped.
 *
 * @param from seconds since 1970
 * @param until not included
 */
public record Span(long from, long until) {
    public Span {
        if (from < 0 || until < from) {
            throw new IllegalArgumentException("span from " + from + " to " + until);
        }
    }

    /** Whole days, the last one included. */
    public static Span ofDays(LocalDate first, LocalDate last, ZoneId zone) {
        return new Span(
                first.atStartOfDay(zone).toEpochSecond(),
                last.plusDays(1).atStartOfDay(zone).toEpochSecond());
    }

    boolean holds(long time) {
        return from <= time && time < until;
    }
}
