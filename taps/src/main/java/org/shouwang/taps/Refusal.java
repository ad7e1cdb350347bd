package org.shouwang.taps;

import java.util.Locale;

/** Why a row was not taken. */
public enum Refusal {
    /** Longer than 65,536 characters, or with a quote that is not closed. */
    UNREADABLE,
    /** Fewer cells than the columns that are read. */
    TOO_SHORT,
    /** A cell that is read holds what stands for no character, or a control character. */
    MALFORMED_TEXT,
    /** A name of more than 64 characters. */
    TOO_LONG,
    CARD_MISSING,
    TIME_MISSING,
    /** None of the patterns of the mapping fits. */
    TIME_UNREADABLE,
    /** Before or after the days that the file is about: a device whose clock had jumped. */
    TIME_OUTSIDE,
    /** Neither line nor vehicle nor stop: nobody can say where it was. */
    PLACE_MISSING,
    /** A line that the network does not have. */
    LINE_UNKNOWN,
    /** A vehicle that the fleet does not have. */
    VEHICLE_UNKNOWN,
    /** A stop that the network does not have. */
    STOP_UNKNOWN,
    /** Off before on, or more than a day later. */
    ALIGHTED_WRONGLY,
    AMOUNT_UNREADABLE;

    /** The word in the file of refused rows: {@code time-unreadable}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
