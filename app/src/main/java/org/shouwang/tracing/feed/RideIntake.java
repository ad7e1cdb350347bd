package org.shouwang.tracing.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.PresenceLog.Stay;
import org.shouwang.presence.SpotKey;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.shared.transfer.Importable.Intake;
import org.shouwang.shared.transfer.Importable.Outcome;
import org.shouwang.shared.transfer.Importable.Row;

/** Takes rides row by row. The same ride twice in a file is known; one that the log has already is not added again. */
final class RideIntake implements Intake {
    /** What a vehicle is of which no row says so. */
    private static final String SEALED_BUS = "bus-sealed";

    private final Carriers carriers;
    private final Spots spots;
    private final PresenceLog log;
    private final UUID source;
    private final Reach reach;
    private final Set<Boarding> ofThisFile = new HashSet<>();
    private final List<RideLine> rides = new ArrayList<>();
    private final Map<Integer, String> stated = new HashMap<>();

    RideIntake(Carriers carriers, Spots spots, PresenceLog log, UUID source, Reach reach) {
        this.carriers = carriers;
        this.spots = spots;
        this.log = log;
        this.source = source;
        this.reach = reach;
    }

    @Override
    public Outcome take(Row row) {
        var ride = RideLine.of(row, reach);
        var fault = ride.fault();
        if (fault != null) {
            return fault;
        }
        if (!ofThisFile.add(new Boarding(ride.card(), SpotKey.of(spot(ride)), ride.boarded()))) {
            return Outcome.KNOWN;
        }
        rides.add(ride);
        return Outcome.NEW;
    }

    @Override
    public void store() {
        if (rides.isEmpty()) {
            return;
        }
        var cards = carriers.ofCards(rides.stream().map(RideLine::card).toList());
        var vehicles = spots.numbers(rides.stream().map(RideIntake::spot).toList());
        var perhaps = spots.perhaps(vehicles.values());
        var stays = new ArrayList<Stay>();
        for (var ride : rides) {
            var card = Objects.requireNonNull(cards.get(ride.card()));
            var vehicle = Objects.requireNonNull(vehicles.get(spot(ride)));
            stays.add(new Stay(
                    card,
                    vehicle,
                    ride.boarded(),
                    ride.seconds(),
                    ride.boardedAt(),
                    ride.alightedAt(),
                    ride.certainty(),
                    source));
            for (var other : perhaps.getOrDefault(vehicle, List.of())) {
                stays.add(possible(card, other, ride));
            }
        }
        // a card stands once at a place and second, and of one file the first of two counts
        stays.sort(Comparator.comparingInt(Stay::certainty).reversed());
        log.append(stays);
        for (var ride : rides) {
            if (ride.stated() != null) {
                stated.put(Objects.requireNonNull(vehicles.get(spot(ride))), ride.stated());
            }
        }
        rides.clear();
    }

    @Override
    public void finish() {
        spots.declare(stated, source);
    }

    /** Where the line is not said, it may be any that the vehicle is known to go on. */
    private Stay possible(int card, int vehicle, RideLine ride) {
        return new Stay(
                card, vehicle, ride.boarded(), ride.seconds(), PresenceLog.NO_STOP, PresenceLog.NO_STOP, 0, source);
    }

    private static Spot spot(RideLine ride) {
        return new Spot(Kind.VEHICLE, ride.vehicle(), ride.vehicle(), ride.line(), SEALED_BUS, null);
    }

    /** What makes two rows one ride. */
    private record Boarding(String card, SpotKey vehicle, Instant at) {
        @Override
        public String toString() {
            return "Boarding[****]";
        }
    }
}
