package org.shouwang.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of the chain. Its hash covers the link before, and id and hash of each of its entries in order. */
record Link(long ordinal, Instant at, List<UUID> entries, Hash hash) {

    Link {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** @param hashes those of the entries; null for one that was gone when the link was made */
    static void content(
            Canonical canonical,
            UUID trail,
            long ordinal,
            Instant at,
            @Nullable Hash before,
            List<UUID> entries,
            List<@Nullable Hash> hashes) {
        canonical
                .add("link")
                .add(trail)
                .add(ordinal)
                .add(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .add(before);
        for (int i = 0; i < entries.size(); i++) {
            canonical.add(entries.get(i)).add(hashes.get(i));
        }
    }
}
