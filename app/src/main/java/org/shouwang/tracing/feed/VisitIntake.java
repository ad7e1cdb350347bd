package org.shouwang.tracing.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.PresenceLog.Stay;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Position;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.resident.KnownPeople;
import org.shouwang.shared.transfer.Importable.Intake;
import org.shouwang.shared.transfer.Importable.Outcome;
import org.shouwang.shared.transfer.Importable.Row;

/** Takes visits row by row; whoever is not registered is told of as a fault, since nobody could be followed up. */
final class VisitIntake implements Intake {
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Carriers carriers;
    private final Spots spots;
    private final PresenceLog log;
    private final KnownPeople people;
    private final UUID source;
    private final Reach reach;
    private final Map<String, Optional<UUID>> known = new HashMap<>();
    private final Set<Visit> ofThisFile = new HashSet<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Map<String, Position> positions = new HashMap<>();
    private final Map<Integer, Position> located = new HashMap<>();
    private final Map<Integer, String> stated = new HashMap<>();

    VisitIntake(Carriers carriers, Spots spots, PresenceLog log, KnownPeople people, UUID source, Reach reach) {
        this.carriers = carriers;
        this.spots = spots;
        this.log = log;
        this.people = people;
        this.source = source;
        this.reach = reach;
    }

    @Override
    public Outcome take(Row row) {
        var from = RideLine.time(row.cell(VisitImport.FROM)).orElse(null);
        var until = RideLine.time(row.cell(VisitImport.UNTIL)).orElse(null);
        if (row.cell(VisitImport.VENUE).isEmpty()) {
            return Outcome.wrong(VisitImport.VENUE, "tracing.visit-venue");
        }
        if (from == null || until == null) {
            return Outcome.wrong(from == null ? VisitImport.FROM : VisitImport.UNTIL, "tracing.ride-time");
        }
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            return Outcome.wrong(VisitImport.UNTIL, "tracing.visit-length");
        }
        if (from.isAfter(reach.received())) {
            return Outcome.wrong(VisitImport.FROM, "tracing.ride-to-come");
        }
        if (from.isBefore(reach.oldest())) {
            return Outcome.wrong(VisitImport.FROM, "tracing.ride-too-old");
        }
        var written = row.cell(VisitImport.LATITUDE) + row.cell(VisitImport.LONGITUDE);
        var position = WrittenPosition.of(row.cell(VisitImport.LATITUDE), row.cell(VisitImport.LONGITUDE));
        if (position.isEmpty() && !written.isEmpty()) {
            return Outcome.wrong(VisitImport.LATITUDE, "tracing.visit-position");
        }
        var person = known.computeIfAbsent(
                row.cell(VisitImport.DOCUMENT),
                document ->
                        Optional.ofNullable(people.byDocument(List.of(document)).get(document)));
        var venue = row.cell(VisitImport.VENUE);
        var stated = row.cell(VisitImport.SETTING).isEmpty() ? null : row.cell(VisitImport.SETTING);
        position.ifPresent(at -> positions.put(venue, at));
        return person.map(id -> taken(new Visit(id, venue, stated, from, until)))
                .orElseGet(() -> Outcome.wrong(VisitImport.DOCUMENT, "tracing.visit-unknown"));
    }

    private Outcome taken(Visit visit) {
        if (!ofThisFile.add(visit)) {
            return Outcome.KNOWN;
        }
        visits.add(visit);
        return Outcome.NEW;
    }

    @Override
    public void store() {
        if (visits.isEmpty()) {
            return;
        }
        var numbers = carriers.ofPeople(visits.stream().map(Visit::person).toList());
        var venues = spots.numbers(visits.stream().map(Visit::spot).toList());
        log.append(visits.stream()
                .map(visit -> Stay.of(
                        Objects.requireNonNull(numbers.get(visit.person())),
                        Objects.requireNonNull(venues.get(visit.spot())),
                        visit.from(),
                        (int) Duration.between(visit.from(), visit.until()).toSeconds(),
                        source))
                .toList());
        describe(venues);
        positions.clear();
        visits.clear();
    }

    /** Where the venues are, and what being there together means, as far as the file says so. */
    private void describe(Map<Spot, Integer> venues) {
        for (var visit : visits) {
            var number = Objects.requireNonNull(venues.get(visit.spot()));
            var position = positions.get(visit.venue());
            if (position != null) {
                located.put(number, position);
            }
            if (visit.stated() != null) {
                stated.put(number, visit.stated());
            }
        }
    }

    @Override
    public void finish() {
        spots.locate(located, source);
        spots.declare(stated, source);
    }

    /** @param stated what being there together means, where the row says so */
    private record Visit(
            UUID person, String venue, @Nullable String stated, Instant from, Instant until) {
        Spot spot() {
            return new Spot(Kind.VENUE, venue, venue, "", "venue", null);
        }
    }
}
