package org.shouwang.taps;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a tap file can hold. */
public enum Column {
    CARD,
    /** Date and time of boarding, or only its time where {@link #DATE} has the day. */
    TIME,
    DATE,
    LINE,
    VEHICLE,
    BOARDED,
    ALIGHTED,
    /** Date and time, like TIME. */
    ALIGHTED_TIME,
    /** Kind of transaction, of which only some are rides. */
    KIND,
    AMOUNT;

    static Optional<Column> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.word().equals(name))
                .findFirst();
    }

    /** As mapping files write it: {@code alighted-time}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
