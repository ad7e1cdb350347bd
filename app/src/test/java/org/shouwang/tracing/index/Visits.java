package org.shouwang.tracing.index;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.PresenceLog.Stay;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.support.FixedClock;
import org.shouwang.support.LogSettled;
import org.shouwang.tracing.domain.InfectionCase;

/** Somebody with a card of their own at a venue of its own, so that nothing else is found there. */
record Visits(PresenceLog log, Carriers carriers, Spots spots) {
    Stay logged(int daysAgo, UUID source) {
        var stay = stay(daysAgo, source);
        log.append(List.of(stay));
        return stay;
    }

    Stay stay(int daysAgo, UUID source) {
        var card = UUID.randomUUID().toString();
        var venue = new Spot(Kind.VENUE, card, "便民菜场", "", "market", null);
        return Stay.of(
                Objects.requireNonNull(carriers.ofCards(List.of(card)).get(card)),
                Objects.requireNonNull(spots.numbers(List.of(venue)).get(venue)),
                FixedClock.NOW.minus(Duration.ofDays(daysAgo)),
                900,
                source);
    }

    /** All that was written before, whoever else has a transaction open. */
    static void readAll(TracingIndex index) throws IOException {
        LogSettled.await();
        index.catchUp();
    }

    static LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(FixedClock.NOW.minus(Duration.ofDays(daysAgo)), InfectionCase.ZONE);
    }

    static boolean holds(TracingIndex index, Stay stay) {
        var began = stay.began().getEpochSecond();
        return !index.view().trajectory(stay.carrier(), began, began + 1).isEmpty();
    }
}
