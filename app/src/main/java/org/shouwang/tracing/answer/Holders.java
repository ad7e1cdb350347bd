package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.presence.Carriers.Carrier;
import org.shouwang.tracing.domain.CardHoldings.Holding;
import org.shouwang.tracing.domain.Evidence;

/** Who a number of the log was at a moment: what somebody has seen goes before the table of owners. */
final class Holders {
    private static final Comparator<Holding> SEEN_BEFORE_TABLE = Comparator.comparing(
                    (Holding one) -> one.evidence() == Evidence.OWNER_TABLE)
            .thenComparing(Comparator.comparing(Holding::recordedAt).reversed());

    private final Map<Integer, Carrier> carriers;
    private final Map<Integer, List<Holding>> holdings;

    Holders(Map<Integer, Carrier> carriers, Map<Integer, List<Holding>> holdings) {
        this.carriers = carriers;
        this.holdings = holdings;
    }

    /** Null when nobody knows. */
    @Nullable Holding at(int carrier, Instant moment) {
        return holdings.getOrDefault(carrier, List.of()).stream()
                .filter(one -> one.covers(moment))
                .min(SEEN_BEFORE_TABLE)
                .orElse(null);
    }

    /** The registered person, if it is one. */
    @Nullable UUID person(int carrier, Instant moment) {
        var known = carriers.get(carrier);
        if (known != null && known.person() != null) {
            return known.person();
        }
        var holding = at(carrier, moment);
        return holding == null ? null : holding.person();
    }

    @Nullable Carrier carrier(int number) {
        return carriers.get(number);
    }
}
