package org.shouwang.copresence.rides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.copresence.rides.Street.BACK;
import static org.shouwang.copresence.rides.Street.LOOP;
import static org.shouwang.copresence.rides.Street.OUT;
import static org.shouwang.copresence.rides.Street.STOPS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RideInferenceTests {
    private static final int CASE = 1_000;

    /** Two in turn: one alone would have to leave again before it is back. */
    @Test
    void placesTheBoardingsOfBusesOnTime() {
        var street = new Street();
        for (var run = 0; run < 10; run++) {
            street.crowd(100 * run, 1 + run % 2, 0, run, 20);
        }
        assertThat(right(street)).isGreaterThan(0.9);
    }

    @Test
    void placesTheBoardingsOfABusThatIsLate() {
        var street = new Street();
        for (var run = 0; run < 10; run++) {
            street.crowd(100 * run, 1, 0, run, 40 + 30 * (run % 4));
        }
        assertThat(right(street)).isGreaterThan(0.7);
    }

    @Test
    void findsThatAClockIsSixMinutesAhead() {
        var street = new Street();
        for (var run = 0; run < 10; run++) {
            street.crowd(100 * run, 1, 0, run, 380);
        }
        assertThat(right(street)).isGreaterThan(0.7);
    }

    @Test
    void keepsTwoBusesApartThatComeTogether() {
        var street = new Street();
        for (var run = 0; run < 10; run++) {
            street.crowd(100 * run, 1, 0, 2 * run, 30);
            street.crowd(100 * run + 50, 2, 0, 2 * run, 60);
        }
        assertThat(right(street)).isGreaterThan(0.8);
    }

    @Test
    void endsARideWhereTheCardBoardsNext() {
        var street = busyWeek();
        street.board(CASE, 1, OUT, 1, 0, 3, 20).board(CASE, 1, BACK, 3, 0, 8, 20);
        var rides = street.rides();
        var there = rides.get(rides.size() - 2);
        var home = rides.getLast();
        assertThat(Street.boarded(there).getFirst()).isEqualTo(OUT);
        assertThat(Street.alighted(there)).isBetween(7, 9);
        assertThat(Street.alighted(home)).isBetween(STOPS, STOPS + 2);
    }

    @Test
    void endsALoneRideWhereTheNextDayBegins() {
        var street = busyWeek();
        street.board(CASE, 1, BACK, 2, 0, 8, 20).board(CASE, 1, OUT, 1, 1, 3, 20);
        var rides = street.rides();
        var lone = rides.get(rides.size() - 2);
        assertThat(nearMass(lone, STOPS + 1)).isGreaterThan(0.3);
    }

    @Test
    void goesRoundALoopOnce() {
        var street = new Street();
        for (var run = 0; run < 10; run++) {
            for (var position = 0; position < 4; position++) {
                street.board(100 * run + position, 3, LOOP, position, 0, run, 15);
            }
        }
        for (var ride : street.rides()) {
            assertThat(ride.alightings())
                    .allSatisfy(end -> assertThat(end.seconds()).isBetween(1, 700));
            assertThat(ride.aboard(30 * 60)).isZero();
        }
    }

    @Test
    void givesTheWholeFamilyTheSameRide() {
        var street = busyWeek();
        street.board(CASE, 1, OUT, 2, 0, 4, 20).board(CASE, 1, OUT, 2, 0, 4, 23);
        var rides = street.rides();
        var first = rides.get(rides.size() - 2);
        assertThat(rides.getLast().alightings()).isEqualTo(first.alightings());
        assertThat(rides.getLast().tap().at()).isEqualTo(first.tap().at() + 3);
    }

    @Test
    void givesEverybodyForWhomACardPaysTheSameRideAndNobodyElseAnother() {
        var street = busyWeek();
        street.board(CASE, 1, OUT, 2, 0, 4, 20).board(CASE, 1, BACK, 4, 0, 8, 20);
        var alone = street.rides();
        for (var second = 1; second <= 3; second++) {
            street.board(CASE, 1, OUT, 2, 0, 4, 20 + 2 * second);
        }
        var rides = street.rides();
        var family = rides.subList(alone.size(), rides.size());
        assertThat(family)
                .allSatisfy(ride -> assertThat(ride.alightings())
                        .isEqualTo(rides.get(alone.size() - 2).alightings()));
        assertThat(rides.subList(0, alone.size()))
                .extracting(Ride::alightings)
                .isEqualTo(alone.stream().map(Ride::alightings).toList());
    }

    @Test
    void followsWhoeverHasTheCardOnTheDayOnWhichItIsLent() {
        var street = busyWeek();
        for (var run = 0; run < 12; run++) {
            street.crowd(9_000 + 100 * run, 1, 2, run, 20);
        }
        for (var day = 0; day < 2; day++) {
            street.board(CASE, 1, OUT, 1, day, 3, 20).board(CASE, 1, BACK, 3, day, 8, 20);
        }
        street.board(CASE, 1, OUT, 5, 2, 5, 20).board(CASE, 1, BACK, 1, 2, 9, 20);
        var rides = street.rides();
        var own = rides.get(rides.size() - 6);
        var lent = rides.get(rides.size() - 2);
        assertThat(Street.boarded(own).getFirst()).isEqualTo(OUT);
        assertThat(Street.alighted(own)).isBetween(7, 9);
        assertThat(Street.boarded(lent).getFirst()).isEqualTo(OUT);
        assertThat(Street.alighted(lent)).isBetween(9, 11);
    }

    @Test
    void believesTheOperatorWhereSomebodyBoarded() {
        var street = busyWeek();
        var atThree = Street.departure(OUT, 0, 4) + 3L * Street.HOP;
        street.taps.add(new Tap(CASE, atThree, 0, 1, 200, Set.of(5), Set.of()));
        street.taps.add(new Tap(CASE + 1, atThree, 0, 1, 200, Set.of(5, STOPS + 5), Set.of()));
        var rides = street.rides();
        var ride = rides.get(rides.size() - 2);
        assertThat(ride.boardings()).singleElement().satisfies(boarding -> {
            assertThat(boarding.pattern()).isEqualTo(OUT);
            assertThat(boarding.position()).isEqualTo(5);
        });
        assertThat(rides.getLast().boardings())
                .allSatisfy(boarding -> assertThat(boarding.position()).isIn(5, STOPS - 1 - 5));
    }

    @Test
    void goesOnWhereStopsThatAreNamedContradictEachOther() {
        var street = busyWeek();
        var morning = Street.departure(OUT, 0, 4);
        for (var stop = 0; stop < 10; stop++) {
            street.taps.add(new Tap(CASE + stop, morning + stop, 0, 1, 200, Set.of(9 - stop), Set.of()));
        }
        var rides = street.rides();
        for (var stop = 0; stop < 10; stop++) {
            var ride = rides.get(rides.size() - 10 + stop);
            assertThat(ride.boardings()).isNotEmpty();
            assertThat(ride.expectedSeconds()).isPositive();
        }
    }

    @Test
    void aStopThatTheLineDoesNotHaveSaysNothing() {
        var street = busyWeek();
        var at = Street.departure(OUT, 0, 4) + 3L * Street.HOP;
        street.taps.add(new Tap(CASE, at, 0, 1, 200, Set.of(2 * STOPS + 3), Set.of()));
        var named = street.rides().getLast();
        street.taps.removeLast();
        street.taps.add(new Tap(CASE, at, 0, 1, 200));
        assertThat(named.boardings()).isEqualTo(street.rides().getLast().boardings());
    }

    @Test
    void believesTheOperatorWhereSomebodyGotOff() {
        var street = busyWeek();
        var atThree = Street.departure(OUT, 0, 4) + 3L * Street.HOP + 20;
        street.taps.add(new Tap(CASE, atThree, 0, 1, 200, Set.of(3), Set.of(9)));
        street.taps.add(to(CASE + 1, atThree, 9, STOPS + 9));
        var rides = street.rides();
        for (var ride : rides.subList(rides.size() - 2, rides.size())) {
            assertThat(ride.boardings()).singleElement().satisfies(boarding -> {
                assertThat(boarding.pattern()).isEqualTo(OUT);
                assertThat(boarding.position()).isEqualTo(3);
            });
            assertThat(ride.alightings()).singleElement().satisfies(end -> {
                assertThat(end.stop()).isEqualTo(9);
                assertThat(end.probability()).isEqualTo(1);
                assertThat(end.seconds()).isBetween(6 * Street.HOP - 30, 6 * Street.HOP + 30);
            });
            var presence = ride.likely(1, 1).orElseThrow();
            assertThat(presence.seconds()).isBetween(6 * Street.HOP - 30, 6 * Street.HOP + 60);
            assertThat(presence.alighted()).isEqualTo(9);
        }
    }

    @Test
    void whereSomebodyGotOffTellsWhichWayTheyRode() {
        var street = busyWeek();
        street.taps.add(to(CASE, Street.departure(OUT, 0, 4) + 3L * Street.HOP, STOPS + 6));
        var ride = street.rides().getLast();
        assertThat(ride.boardings()).allSatisfy(boarding -> {
            assertThat(boarding.pattern()).isEqualTo(BACK);
            assertThat(boarding.position()).isLessThan(STOPS - 1 - 6);
        });
        assertThat(Street.alighted(ride)).isEqualTo(STOPS + 6);
    }

    @Test
    void aStopToWhichNobodyCanRideFromThereSaysNothing() {
        var street = busyWeek();
        var at = Street.departure(OUT, 0, 4) + 5L * Street.HOP;
        street.taps.add(new Tap(CASE, at, 0, 1, 200, Set.of(5), Set.of()));
        var usual = street.rides().getLast();
        for (var elsewhere : List.of(5, 3, 0, STOPS + 2, 2 * STOPS + 3)) {
            street.taps.removeLast();
            street.taps.add(new Tap(CASE, at, 0, 1, 200, Set.of(5), Set.of(elsewhere)));
            var ride = street.rides().getLast();
            assertThat(ride.boardings()).isEqualTo(usual.boardings());
            assertThat(ride.alightings()).isEqualTo(usual.alightings());
            assertThat(ride.likely(1, 1)).isEqualTo(usual.likely(1, 1));
        }
    }

    @Test
    void whomACardPaysForGetsOffWhereTheirOwnTapSays() {
        var street = busyWeek();
        var atTwo = Street.departure(OUT, 0, 4) + 2L * Street.HOP + 20;
        street.taps.add(to(CASE, atTwo, 6));
        street.taps.add(to(CASE, atTwo + 3, 10));
        street.taps.add(new Tap(CASE, atTwo + 5, 0, 1, 200));
        var rides = street.rides();
        var family = rides.subList(rides.size() - 3, rides.size());
        assertThat(family).extracting(Street::alighted).containsExactly(6, 10, 6);
        assertThat(family)
                .extracting(Ride::boardings)
                .containsOnly(family.getFirst().boardings());
        assertThat(family.get(1).expectedSeconds() - family.get(0).expectedSeconds())
                .isBetween(3.0 * Street.HOP, 5.0 * Street.HOP);
    }

    private static Tap to(int card, long at, Integer... alighted) {
        return new Tap(card, at, 0, 1, 200, Set.of(), Set.of(alighted));
    }

    @Test
    void saysNothingAboutWhatItCannotKnow() {
        var street = busyWeek();
        street.taps.add(new Tap(CASE, Street.departure(OUT, 0, 3), 0, Tap.NO_VEHICLE, 200));
        street.taps.add(new Tap(CASE, Street.departure(OUT, 0, 5), 77, 1, 200));
        var rides = street.rides();
        for (var ride : rides.subList(rides.size() - 2, rides.size())) {
            assertThat(ride.boardings()).isEmpty();
            assertThat(ride.likely(1, 1)).isEmpty();
            assertThat(ride.possible(1, 1).seconds()).isEqualTo(2 * 11 * Street.HOP + RideContacts.CLOCK_ERROR);
        }
    }

    @Test
    void manyUnlikelyEndsAreNotAllLeftOut() {
        assertThat(DayRides.leastToTell(new double[] {0.5, 0.004, 0.492, 0.004, 0}))
                .isEqualTo(0.492);
        var hundredVariants = new double[160];
        Arrays.fill(hundredVariants, 1.0 / 160);
        assertThat(DayRides.leastToTell(hundredVariants)).isLessThanOrEqualTo(1.0 / 160);
    }

    @Test
    void givesTheSameAnswerWhateverTheOrder() {
        var street = busyWeek();
        var rides = street.rides();
        Collections.reverse(street.taps);
        var turned = new ArrayList<>(street.rides());
        Collections.reverse(turned);
        assertThat(turned)
                .extracting(Ride::expectedSeconds)
                .isEqualTo(rides.stream().map(Ride::expectedSeconds).toList());
    }

    @Test
    void keepsARideAsAPresence() {
        var ride = busyWeek().rides().getFirst();
        var presence = ride.likely(5, 1).orElseThrow();
        assertThat(presence.start()).isEqualTo(ride.tap().at());
        assertThat(presence.seconds()).isBetween(60, 1_200);
        assertThat(presence.certainty()).isBetween(7, 15);
        assertThat(ride.possible(5, 1).seconds()).isGreaterThan(presence.seconds());
    }

    @Test
    void hasNothingToSayAboutNothing() {
        assertThat(new Street().rides()).isEqualTo(List.of());
    }

    private static Street busyWeek() {
        var street = new Street();
        for (var day = 0; day < 2; day++) {
            for (var run = 0; run < 12; run++) {
                street.crowd(2_000 * (day + 1) + 100 * run, 1, day, run, 20);
            }
        }
        return street;
    }

    private static double nearMass(Ride ride, int stop) {
        return ride.alightings().stream()
                .filter(end -> Math.abs(end.stop() - stop) <= 1)
                .mapToDouble(Alighting::probability)
                .sum();
    }

    /** The share of boardings in a crowd that are placed within a stop. */
    private static double right(Street street) {
        var rides = street.rides();
        var right = 0;
        for (var ride : rides) {
            var card = ride.tap().card() % 50;
            var pattern = card >= 20 ? BACK : OUT;
            var first = ride.boardings().getFirst();
            if (first.pattern() == pattern && Math.abs(first.position() - card % 20) <= 1) {
                right++;
            }
        }
        return right / (double) rides.size();
    }
}
