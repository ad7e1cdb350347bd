package org.shouwang.tracing.rides;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.rides.RideContacts;
import org.shouwang.presence.PresenceLog.Stay;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.presence.TapLog;
import org.shouwang.presence.TapLog.Tap;

/** What two riders were to each other, by the stays that stand for their rides. */
class RidePartsTests {
    private static final long MORNING = 1_772_300_000;
    private static final UUID SOURCE = UUID.randomUUID();
    private static final int BUS = 1;
    private static final int LINE_ONLY = 2;
    private static final int BUS_ONLY = 3;
    private static final int OTHER_BUS = 4;
    private static final Places PLACES = new Places(Map.of(
            BUS, spot("B1", "7"), LINE_ONLY, spot("", "7"), BUS_ONLY, spot("B1", ""), OTHER_BUS, spot("B2", "9")));

    static {
        PLACES.seen(BUS, MORNING);
        PLACES.seen(OTHER_BUS, MORNING);
    }

    private final InferredRides rides = new InferredRides();
    private final RideParts parts = new RideParts(rides);

    private static Spot spot(String vehicle, String line) {
        return new Spot(Kind.VEHICLE, vehicle, vehicle, line, "bus-sealed", null);
    }

    private static Tap tap(int carrier, int spot, long at) {
        return new Tap(carrier, spot, Instant.ofEpochSecond(at), TapLog.OPEN, 0, null, null, SOURCE);
    }

    private void ride(int carrier, long at, int likely, int longest) {
        parts.inferred(
                tap(carrier, BUS, at),
                new Presence(carrier, BUS, at, likely, 0, Presence.NO_STOP, 12),
                longest,
                SOURCE);
    }

    private List<Stay> stays() {
        var all = new ArrayList<Stay>();
        rides.each(all::addAll);
        return all;
    }

    private static long end(Stay stay) {
        return stay.began().getEpochSecond() + stay.seconds();
    }

    @Test
    void thePossiblePartBeginsAQuarterOfAnHourBeforeTheLikelyOneEnds() {
        ride(1, MORNING, 1_500, 4_000);

        assertThat(stays()).extracting(Stay::certainty).containsExactly(12, 0);
        var possible = stays().getLast();
        assertThat(possible.began().getEpochSecond()).isEqualTo(MORNING + 600);
        assertThat(end(possible)).isEqualTo(MORNING + 4_000 + RideContacts.CLOCK_ERROR + 900);
    }

    @Test
    void whoeverWasAboardTogetherAtAllIsPossible() {
        var random = new SplittableRandom(7);
        for (var round = 0; round < 20_000; round++) {
            var longest = random.nextInt(1_200, 9_000);
            var least = random.nextInt(1, RideParts.SHORTEST_MEETING + 1);
            // both within one run that cannot have lasted longer, seen by a clock that may have jumped in between
            var apart = random.nextInt(0, longest + RideContacts.CLOCK_ERROR - least + 1);
            var fresh = new RidePartsTests();
            fresh.ride(1, MORNING, random.nextInt(30, longest / 2 + 31), longest);
            fresh.ride(2, MORNING + apart, random.nextInt(30, longest / 2 + 31), longest);

            assertThat(fresh.longestMeeting())
                    .as("%d apart, %d at least", apart, least)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void whoeverWasAboardWithSomebodyWhoseRideIsKnownIsPossible() {
        var random = new SplittableRandom(8);
        for (var round = 0; round < 20_000; round++) {
            var longest = random.nextInt(1_200, 9_000);
            var together = random.nextInt(1, RideParts.SHORTEST_MEETING + 1);
            var apart = random.nextInt(0, longest + RideContacts.CLOCK_ERROR - together + 1);
            var fresh = new RidePartsTests();
            fresh.ride(1, MORNING, random.nextInt(30, longest / 2 + 31), longest);
            fresh.parts.known(
                    new Tap(2, BUS, Instant.ofEpochSecond(MORNING + apart), together, 0, null, null, SOURCE), SOURCE);

            assertThat(fresh.longestMeeting())
                    .as("%d apart, %d together", apart, together)
                    .isEqualTo(together);
        }
    }

    private long longestMeeting() {
        var longest = 0L;
        for (var one : stays()) {
            for (var other : stays()) {
                if (one.carrier() == 1 && other.carrier() == 2) {
                    var from =
                            Math.max(one.began().getEpochSecond(), other.began().getEpochSecond());
                    longest = Math.max(longest, Math.min(end(one), end(other)) - from);
                }
            }
        }
        return longest;
    }

    @Test
    void withoutAVehicleItMayHaveBeenAnyOfTheLine() {
        parts.unknown(tap(1, LINE_ONLY, MORNING + 600), 3_600, PLACES, SOURCE);

        assertThat(stays()).extracting(Stay::spot).containsExactlyInAnyOrder(LINE_ONLY, BUS);
        assertThat(stays()).extracting(Stay::certainty).containsOnly(0);
        assertThat(stays().getFirst().began())
                .isEqualTo(Instant.ofEpochSecond(MORNING + 600 - RideContacts.CLOCK_ERROR));
    }

    @Test
    void withoutALineItMayHaveBeenAnyOfTheVehicle() {
        parts.unknown(tap(1, BUS_ONLY, MORNING + 600), 3_600, PLACES, SOURCE);

        assertThat(stays()).extracting(Stay::spot).containsExactlyInAnyOrder(BUS_ONLY, BUS);
    }

    @Test
    void hoursLaterItIsNotThere() {
        parts.unknown(tap(1, LINE_ONLY, MORNING + 50_000), 3_600, PLACES, SOURCE);

        assertThat(stays()).extracting(Stay::spot).containsExactly(LINE_ONLY);
    }

    @Test
    void whereTwoPartsBeginTogetherTheSurerOneGoesFirst() {
        ride(1, MORNING, 1_500, 4_000);
        ride(1, MORNING + 600, 600, 4_000);

        assertThat(stays()).extracting(Stay::certainty).isSortedAccordingTo((a, b) -> b - a);
    }
}
