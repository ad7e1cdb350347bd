package org.shouwang.copresence.rides;

import java.time.Instant;
import java.time.ZoneId;

/** The hours of a weekday, of a Saturday and of a Sunday, numbered through. */
final class Hours {
    static final int COUNT = 72;

    private final long offset;

    Hours(ZoneId zone, long at) {
        offset = zone.getRules().getOffset(Instant.ofEpochSecond(at)).getTotalSeconds();
    }

    int day(long at) {
        return (int) Math.floorDiv(at + offset, 86_400L);
    }

    int of(long at) {
        var weekday = Math.floorMod(day(at) + 3, 7);
        return 24 * Math.max(0, weekday - 4) + (int) (Math.floorMod(at + offset, 86_400L) / 3_600);
    }
}
