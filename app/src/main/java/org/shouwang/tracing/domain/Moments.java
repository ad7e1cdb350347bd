package org.shouwang.tracing.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.Invalid;

/** Moments and days as people mean them: in this century. Anything else is a slip, and no database would keep some of it. */
final class Moments {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private Moments() {}

    static void require(String field, @Nullable Instant moment) {
        if (moment != null && (moment.isBefore(FIRST) || moment.isAfter(LAST))) {
            throw Invalid.field(field, "tracing.moment-out-of-range");
        }
    }

    static void require(String field, LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            throw Invalid.field(field, "tracing.moment-out-of-range");
        }
    }

    /** Both, and in this order. */
    static void require(String from, @Nullable Instant begins, String until, @Nullable Instant ends) {
        require(from, begins);
        require(until, ends);
        if (begins != null && ends != null && !begins.isBefore(ends)) {
            throw Invalid.field(until, "tracing.window-backwards");
        }
    }
}
