package org.shouwang.tracing.rides;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** Under which source the rides stand that were inferred from the taps of one import on one day. */
public final class RideSource {
    private RideSource() {}

    public static UUID of(UUID imported, LocalDate day) {
        return UUID.nameUUIDFromBytes(("rides " + imported + " " + day).getBytes(StandardCharsets.US_ASCII));
    }
}
