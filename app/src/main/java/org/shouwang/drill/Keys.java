package org.shouwang.drill;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Idempotency keys that come out the same when the drill is started again. */
record Keys(long seed) {
    UUID of(String step) {
        return UUID.nameUUIDFromBytes((seed + "/" + step).getBytes(StandardCharsets.UTF_8));
    }

    UUID of(String step, int index) {
        return of(step + "/" + index);
    }
}
