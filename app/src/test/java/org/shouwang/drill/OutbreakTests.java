package org.shouwang.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.PresenceIndex;
import org.shouwang.copresence.PresenceView;
import org.shouwang.copresence.rules.ContactGrading;
import org.shouwang.copresence.rules.InfectionCase;
import org.shouwang.copresence.rules.LookBack;
import org.shouwang.copresence.rules.Rules;
import org.shouwang.copresence.rules.StandardRules;
import org.shouwang.drill.city.Resident;
import org.shouwang.drill.city.Ride;
import org.shouwang.drill.city.Stay;
import org.shouwang.drill.city.Visit;
import org.shouwang.drill.outbreak.Infection;

/** On every day of a week, and in a small drill: what happened could have happened, and the product finds it. */
class OutbreakTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int NEAR_THE_TOP = 20;
    private static final int LONGEST_INCUBATION = 9;

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);
    private static final List<Town> TOWNS = Stream.concat(
                    IntStream.range(0, 7).mapToObj(i -> Town.on(MONDAY.plusDays(i), 20220414 + i, 2_250)),
                    Stream.of(Town.on(MONDAY, 7, 300)))
            .toList();

    @TempDir
    Path folder;

    static Stream<Town> towns() {
        return TOWNS.stream();
    }

    @ParameterizedTest
    @MethodSource("towns")
    void itIsCaughtOnlyWhereBothWere(Town town) {
        var stays = town.stays();

        assertThat(town.outbreak().infections().filter(one -> one.by() != null)).allSatisfy(one -> {
            var own = stay(stays, one.who(), one);
            var other = stay(stays, Objects.requireNonNull(one.by()), one);
            assertThat(own.meets(other.from(), other.until())).isTrue();
        });
    }

    private static Stay stay(List<Stay> stays, Resident who, Infection one) {
        return stays.stream()
                .filter(stay -> stay.who().equals(who)
                        && stay.place().equals(one.place())
                        && stay.until().isAfter(one.at())
                        && !stay.from().isAfter(one.at().plusSeconds(1_800)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("towns")
    void itTakesDaysUntilSomebodyFallsIllAndThenTheyAreIsolated(Town town) {
        var first = town.outbreak().cases().getFirst();

        assertThat(town.outbreak().cases()).allSatisfy(one -> {
            assertThat(incubation(one)).isBetween(3L, 5L);
            assertThat(town.stays())
                    .noneMatch(
                            stay -> stay.who().equals(one.who()) && stay.until().isAfter(one.isolated()));
        });
        assertThat(incubation(town.outbreak().hidden())).isBetween(3L, (long) LONGEST_INCUBATION);
        assertThat(town.outbreak().hidden().onset()).isAfter(town.day());
        assertThat(town.outbreak().hidden().at())
                .as("the first case could pass it on")
                .isAfter(start(Objects.requireNonNull(first.onset()).minusDays(2)))
                .isBefore(first.isolated());
    }

    private static long incubation(Infection one) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(one.at(), ZONE), one.onset());
    }

    @ParameterizedTest
    @MethodSource("towns")
    void aCardIsLentAndItsOwnerStaysAtHome(Town town) {
        var loan = town.outbreak().loan();
        var underIt = town.stays().stream()
                .filter(stay -> stay instanceof Ride ride
                        && ride.card().equals(loan.owner().card()))
                .filter(stay ->
                        !stay.from().isBefore(loan.from()) && stay.from().isBefore(loan.until()))
                .toList();

        assertThat(underIt).isNotEmpty().allMatch(stay -> stay.who().equals(loan.borrower()));
    }

    @ParameterizedTest
    @MethodSource("towns")
    void whatTheCasesHadInCommonIsNearTheTop(Town town) throws IOException {
        try (var log = new Log(folder, town.stays())) {
            var windows = town.outbreak().cases().stream()
                    .map(one -> new Case(
                            log.number(one.who()),
                            start(town.day().minusDays(10)).getEpochSecond(),
                            Objects.requireNonNull(one.isolated()).getEpochSecond()))
                    .toList();

            var common = log.view().common(windows, 1_800, log.view().people());

            assertThat(common.stream().limit(3))
                    .anySatisfy(place -> assertThat(log.name(place.place()))
                            .isEqualTo(town.outbreak().gathering().place()));
        }
    }

    @ParameterizedTest
    @MethodSource("towns")
    void theHiddenOneIsNearTheTopOfTheFirstCasesContacts(Town town) throws IOException {
        try (var log = new Log(folder, town.stays())) {
            var first = town.outbreak().cases().getFirst();

            assertThat(log.ranked(StandardRules.rules(), List.of(first)))
                    .contains(log.number(town.outbreak().hidden().who()));
        }
    }

    @ParameterizedTest
    @MethodSource("towns")
    void theSourceIsNearTheTopOfTheContactsOfAllCases(Town town) throws IOException {
        try (var log = new Log(folder, town.stays())) {
            assertThat(log.ranked(tenDaysBack(), town.outbreak().cases()))
                    .contains(log.number(town.outbreak().index()));
        }
    }

    /** As a look-up over ten days asks. */
    private static Rules tenDaysBack() {
        var rules = StandardRules.rules();
        return new Rules(
                rules.version(),
                new LookBack(10, 10, 10, rules.lookBack().incubationDays()),
                rules.infectiousness(),
                rules.likelyFrom(),
                rules.followPossible(),
                rules.doseMinutes(),
                rules.far(),
                rules.settings(),
                rules.otherwise());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The fortnight in the engine; everybody under one number, as the desk knows whose card is whose. */
    private static final class Log implements AutoCloseable {
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<Integer, String> settings = new HashMap<>();
        private final Map<Resident, Integer> people = new HashMap<>();
        private final PresenceIndex index;

        Log(Path folder, List<Stay> stays) throws IOException {
            index = PresenceIndex.open(folder, ZONE);
            var presences = new ArrayList<Presence>();
            for (var stay : stays) {
                var place = places.computeIfAbsent(stay.place(), _ -> places.size());
                settings.put(place, setting(stay));
                presences.add(Presence.of(
                        people.computeIfAbsent(stay.who(), _ -> people.size()),
                        place,
                        stay.from().getEpochSecond(),
                        (int) ChronoUnit.SECONDS.between(stay.from(), stay.until())));
            }
            index.add(presences);
        }

        private static String setting(Stay stay) {
            return switch (stay) {
                case Ride ride -> ride.run().line().setting();
                case Visit visit -> visit.venue().setting();
            };
        }

        PresenceView view() {
            return index.view();
        }

        int number(Resident who) {
            return Objects.requireNonNull(people.get(who));
        }

        String name(int place) {
            return places.entrySet().stream()
                    .filter(one -> one.getValue() == place)
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }

        /** The first of them who are no cases. */
        List<Integer> ranked(Rules rules, List<Infection> cases) {
            var asked = cases.stream()
                    .map(one -> new InfectionCase(
                            number(one.who()),
                            one.onset(),
                            null,
                            Objects.requireNonNull(one.isolated()).getEpochSecond()))
                    .toList();
            return new ContactGrading(rules, ZONE, place -> Objects.requireNonNull(settings.get(place)))
                    .contacts(view(), asked).ranked().stream()
                            .filter(contact -> !contact.isCase())
                            .limit(NEAR_THE_TOP)
                            .map(contact -> contact.person())
                            .toList();
        }

        @Override
        public void close() throws IOException {
            index.close();
        }
    }
}
