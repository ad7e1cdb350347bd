package org.shouwang.taps;

import org.jspecify.annotations.Nullable;

/**
 * One transaction, in the words of its file.
 *
 * @param card as the operator writes it, a pseudonym or not
 * @param at seconds since 1970, by the clock of the device
 * @param line null where no column says it
 * @param vehicle null where the row does not say it, which happens to devices that were moved
 * @param boarded stop, null where nobody knows
 * @param alighted stop, likewise
 * @param alightedAt seconds since 1970, or {@link #UNKNOWN}
 * @param amount what was paid, in the smallest unit of the currency, or {@link #UNKNOWN}
 * @param row number of its line in the file
 */
public record ReadTap(
        String card,
        long at,
        @Nullable String line,
        @Nullable String vehicle,
        @Nullable String boarded,
        @Nullable String alighted,
        long alightedAt,
        int amount,
        long row) {
    public static final int UNKNOWN = -1;

    /** Neither name nor number: what is logged about it may be read by anybody. */
    @Override
    public String toString() {
        return "tap of row " + row;
    }
}
