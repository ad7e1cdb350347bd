package org.shouwang.shared;

import java.time.DateTimeException;
import java.time.Instant;

/** Which moments somebody may tell us: of these centuries. Java knows others that no column and no calendar could hold. */
public final class Moments {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("3000-01-01T00:00:00Z");

    private Moments() {}

    public static Instant require(Instant moment) {
        if (moment.isBefore(FIRST) || !moment.isBefore(AFTER_LAST)) {
            throw new DateTimeException("of another millennium");
        }
        return moment;
    }
}
