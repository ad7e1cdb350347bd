package org.shouwang.taps;

import java.util.Map;

/**
 * What became of the rows of a file; every row is in exactly one of the first four figures.
 *
 * @param otherKinds transactions that are no rides
 * @param duplicates the same in everything as another row, which was taken
 * @param reasons refused rows by reason; those that did not occur are missing
 * @param withoutVehicle taken, but nobody knows in which vehicle
 * @param late read, doubles among them, though more than an hour earlier than a row before it in the file, of whichever
 *     vehicle: one clock that runs ahead makes all late that follow. It is a figure to look at; nothing depends on it
 */
public record ImportCounts(
        long rows,
        long taken,
        long otherKinds,
        long duplicates,
        long refused,
        Map<Refusal, Long> reasons,
        long withoutVehicle,
        long late) {
    public ImportCounts {
        reasons = Map.copyOf(reasons);
        if (rows != taken + otherKinds + duplicates + refused
                || refused
                        != reasons.values().stream().mapToLong(Long::longValue).sum()) {
            throw new IllegalStateException("rows that nobody accounts for");
        }
    }
}
