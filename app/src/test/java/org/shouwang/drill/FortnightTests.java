package org.shouwang.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shouwang.drill.city.BusNetwork;
import org.shouwang.drill.city.Fortnight;
import org.shouwang.drill.city.Resident;
import org.shouwang.drill.city.Ride;
import org.shouwang.drill.city.Run;
import org.shouwang.drill.city.Sheets;
import org.shouwang.drill.city.Stay;
import org.shouwang.drill.city.Venue;
import org.shouwang.drill.city.Visit;

class FortnightTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 14);
    private static final Town TOWN = Town.on(DAY, 20220414, 2_250);

    private final List<Stay> stays = TOWN.stays();
    private final List<Ride> rides =
            stays.stream().filter(Ride.class::isInstance).map(Ride.class::cast).toList();

    @Test
    void theSameSeedAndDayMakeTheSameFortnight() {
        var again = Town.on(DAY, 20220414, 2_250);
        var sheets = new Sheets(20220414, DAY);

        assertThat(sheets.rides(again.stays())).isEqualTo(sheets.rides(stays));
        assertThat(sheets.visits(again.stays())).isEqualTo(sheets.visits(stays));
        assertThat(again.outbreak()).isEqualTo(TOWN.outbreak());
    }

    @Test
    void nobodyIsInTwoPlacesAtATime() {
        stays.stream().collect(Collectors.groupingBy(Stay::who)).values().forEach(own -> {
            var ordered = own.stream().sorted(Comparator.comparing(Stay::from)).toList();
            for (var i = 1; i < ordered.size(); i++) {
                assertThat(ordered.get(i).from())
                        .as("%s", ordered.get(i))
                        .isAfterOrEqualTo(ordered.get(i - 1).until());
            }
        });
    }

    @Test
    void everyBusIsOnOneRunAtATime() {
        var runs = rides.stream().map(Ride::run).collect(Collectors.groupingBy(Run::vehicle, Collectors.toSet()));
        runs.values().forEach(of -> {
            var ends = rides.stream()
                    .filter(ride -> of.contains(ride.run()))
                    .collect(Collectors.groupingBy(Ride::run))
                    .values()
                    .stream()
                    .map(aboard -> List.of(
                            aboard.stream()
                                    .map(Ride::from)
                                    .min(Comparator.naturalOrder())
                                    .orElseThrow(),
                            aboard.stream()
                                    .map(Ride::until)
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow()))
                    .sorted(Comparator.comparing(List::getFirst))
                    .toList();
            for (var i = 1; i < ends.size(); i++) {
                assertThat(ends.get(i).getFirst())
                        .isAfterOrEqualTo(ends.get(i - 1).getLast());
            }
        });
    }

    @Test
    void stopsAndTimesFollowTheLine() {
        assertThat(rides).allSatisfy(ride -> {
            assertThat(ride.boarded()).isBetween(0, ride.alighted() - 1);
            assertThat(ride.alighted()).isLessThan(ride.run().line().stops().size());
            assertThat(ride.from()).isBefore(ride.until());
        });
        assertThat(rides.stream().map(ride -> ride.run().line()).distinct()).hasSameSizeAs(BusNetwork.LINES);
    }

    @Test
    void everyKindOfDayOccurs() {
        assertThat(rides).hasSizeBetween(7_000, 25_000);
        assertThat(stays.stream()
                        .filter(Visit.class::isInstance)
                        .map(stay -> ((Visit) stay).venue())
                        .distinct())
                .containsExactlyInAnyOrder(Venue.values());
        assertThat(rides).anySatisfy(ride -> assertThat(ride.who().age()).isBetween(6, 11));
        assertThat(rides).anySatisfy(ride -> assertThat(ride.who().registered()).isFalse());
        assertThat(rides.stream().filter(this::changesAfter)).hasSizeGreaterThan(200);
    }

    private boolean changesAfter(Ride ride) {
        return rides.stream()
                .anyMatch(next -> next.who().equals(ride.who())
                        && !next.run().line().equals(ride.run().line())
                        && !next.from().isBefore(ride.until())
                        && next.from().isBefore(ride.until().plusSeconds(1_500)));
    }

    @Test
    void smallChildrenAreTakenToSchool() {
        var with = rides.stream()
                .filter(ride -> ride.who().age() < 10)
                .filter(ride -> rides.stream()
                        .anyMatch(other -> other.run().equals(ride.run())
                                && other.who().household() == ride.who().household()
                                && other.who().age() >= 18));

        assertThat(with).isNotEmpty();
    }

    @Test
    void someCardsLeadToNobodyAndTheCrewToTheCompany() {
        var owners = new Sheets(20220414, DAY).owners(TOWN.fortnight().people());
        var unnamed = TOWN.fortnight().people().stream()
                .filter(one -> !one.cardIsNamed())
                .toList();

        assertThat(unnamed.size() / (double) TOWN.fortnight().people().size()).isBetween(0.05, 0.15);
        assertThat(unnamed).noneMatch(one -> owners.contains(one.card()));
        assertThat(owners.lines().filter(row -> row.startsWith("0355 8"))).hasSizeGreaterThan(60);
        var cards = new HashSet<String>();
        assertThat(TOWN.fortnight().people()).map(Resident::card).allMatch(cards::add);
    }

    @Test
    void reachesFromYesterdayTwoWeeksBack() {
        assertThat(stays.stream().map(stay -> LocalDate.ofInstant(stay.from(), java.time.ZoneId.of("Asia/Shanghai"))))
                .contains(DAY.minusDays(1), DAY.minusDays(Fortnight.DAYS))
                .allMatch(day -> day.isBefore(DAY) && !day.isBefore(DAY.minusDays(Fortnight.DAYS)));
    }
}
