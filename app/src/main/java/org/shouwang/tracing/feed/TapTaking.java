package org.shouwang.tracing.feed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.shouwang.policy.Policies;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.presence.TapLog;
import org.shouwang.presence.TapLog.Tap;
import org.shouwang.shared.transfer.Importable.Commission;
import org.shouwang.taps.ImportCounts;
import org.shouwang.taps.ReadTap;
import org.shouwang.tracing.rides.RideDays;
import org.shouwang.tracing.rides.RidePolicy;
import org.shouwang.tracing.rides.RideSource;
import org.shouwang.tracing.rides.TapFiles;
import org.springframework.stereotype.Component;

/** Keeps taps, and sees to it that their days are inferred; in the transaction of whoever brings them. */
@Component
class TapTaking {
    private final Carriers carriers;
    private final Spots spots;
    private final TapLog taps;
    private final PresenceLog log;
    private final RideDays days;
    private final TapFiles files;
    private final Policies policies;

    TapTaking(
            Carriers carriers,
            Spots spots,
            TapLog taps,
            PresenceLog log,
            RideDays days,
            TapFiles files,
            Policies policies) {
        this.carriers = carriers;
        this.spots = spots;
        this.taps = taps;
        this.log = log;
        this.days = days;
        this.files = files;
        this.policies = policies;
    }

    void store(List<ReadTap> read, UUID source) {
        if (read.isEmpty()) {
            return;
        }
        var setting = policies.current(RidePolicy.class).setting();
        var cards = carriers.ofCards(read.stream().map(ReadTap::card).toList());
        var places = spots.numbers(read.stream().map(tap -> spot(tap, setting)).toList());
        taps.append(read.stream()
                .map(tap -> kept(
                        tap,
                        Objects.requireNonNull(cards.get(tap.card())),
                        Objects.requireNonNull(places.get(spot(tap, setting))),
                        source))
                .toList());
    }

    private static Tap kept(ReadTap tap, int carrier, int spot, UUID source) {
        var isOpen = tap.alightedAt() == ReadTap.UNKNOWN;
        return new Tap(
                carrier,
                spot,
                Instant.ofEpochSecond(tap.at()),
                isOpen ? TapLog.OPEN : (int) (tap.alightedAt() - tap.at()),
                tap.amount(),
                tap.boarded(),
                isOpen ? tap.alighted() : null,
                source);
    }

    void finish(Commission commission, String list, ImportCounts counts) {
        files.add(commission.job(), list, counts, commission.by());
        days.want(taps.daysOf(commission.job()));
    }

    /** What was inferred from these taps goes with them; the rest of their days is thought over without them. */
    void undo(UUID source) {
        var touched = taps.daysOf(source);
        days.want(touched); // first: from here on an inference that is under way comes to nothing
        taps.retract(source);
        touched.forEach(day -> log.retract(RideSource.of(source, day)));
        files.remove(source);
    }

    private static Spot spot(ReadTap tap, String setting) {
        var vehicle = Objects.requireNonNullElse(tap.vehicle(), "");
        return new Spot(Kind.VEHICLE, vehicle, vehicle, Objects.requireNonNullElse(tap.line(), ""), setting, null);
    }
}
