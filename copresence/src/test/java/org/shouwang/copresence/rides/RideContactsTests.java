package org.shouwang.copresence.rides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RideContactsTests {
    private static final long NOON = Street.MONDAY + 12 * 3600;

    /** Certainly aboard for ten minutes, certainly not any longer; the run may take half an hour. */
    private static Ride ride(int card, long at, int vehicle) {
        var aboard = new float[22];
        for (var step = 0; step < 21; step++) {
            aboard[step] = 1;
        }
        return new Ride(new Tap(card, at, 4, vehicle, 200), List.of(), List.of(), aboard, 1_800);
    }

    @Test
    void namesThoseWhoRodeTogetherMostProbableFirst() {
        var contacts = new RideContacts(
                List.of(ride(1, NOON, 9), ride(2, NOON + 120, 9), ride(3, NOON + 540, 9), ride(4, NOON, 8)));
        var found = contacts.of(1, 120);
        assertThat(found).extracting(RideContact::card).containsExactly(2, 3);
        assertThat(found.getFirst().probability()).isEqualTo(1);
        assertThat(found.getFirst().likely()).isTrue();
        assertThat(found.getFirst().seconds()).isBetween(400.0, 600.0);
        assertThat(found.get(1).likely()).isFalse();
    }

    @Test
    void holdsEverybodyPossibleWhoBoardedBeforeTheRunCanHaveEnded() {
        var contacts = new RideContacts(List.of(
                ride(1, NOON, 9), ride(2, NOON + 1_700, 9), ride(3, NOON + 1_800 + RideContacts.CLOCK_ERROR + 1, 9)));
        assertThat(contacts.of(1, 120)).extracting(RideContact::card).containsExactly(2);
    }

    @Test
    void looksInEveryVehicleOfTheLineWhereATapNamesNone() {
        var contacts =
                new RideContacts(List.of(ride(1, NOON, Tap.NO_VEHICLE), ride(2, NOON + 60, 9), ride(3, NOON + 90, 8)));
        assertThat(contacts.of(1, 120)).extracting(RideContact::card).containsExactlyInAnyOrder(2, 3);
        assertThat(contacts.of(2, 120)).extracting(RideContact::card).containsExactly(1);
    }

    @Test
    void addsUpTheChancesOfSeveralRides() {
        var half = new float[] {1, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0};
        var rides = List.of(
                new Ride(new Tap(1, NOON, 4, 9, 200), List.of(), List.of(), half, 1_800),
                ride(2, NOON + 60, 9),
                new Ride(new Tap(1, NOON + 86_400, 4, 9, 200), List.of(), List.of(), half, 1_800),
                ride(2, NOON + 86_460, 9));
        assertThat(new RideContacts(rides).of(1, 60).getFirst().probability()).isEqualTo(0.75);
    }

    @Test
    void namesAsManyAsAreExpectedToBeRight() {
        assertThat(RideContacts.likely(new double[] {0.9, 0.9, 0.9, 0.1, 0.1})).isEqualTo(3);
        assertThat(RideContacts.likely(new double[] {0.2, 0.19, 0.18})).isEqualTo(3);
        assertThat(RideContacts.likely(new double[] {0, 0})).isZero();
    }

    @Test
    void knowsNobodyByAnUnknownCard() {
        assertThat(new RideContacts(List.of(ride(1, NOON, 9))).of(77, 120)).isEmpty();
    }
}
