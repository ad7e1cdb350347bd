package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresenceViewTests {
    private static final long NOON = FIRST_DAY + DAY / 2;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void answersAsTheSlowestPossibleWay(long seed) {
        var city = SmallCity.of(seed, 40, 4, 12);
        var view = city.view();
        var reference = city.reference();
        var random = new Random(seed);
        for (var round = 0; round < 20; round++) {
            var cases = cases(random);
            var least = 1 + random.nextInt(900);
            assertThat(view.contacts(cases, least)).isEqualTo(reference.contacts(cases, least));
            var asked = cases.getFirst();
            var stays = view.trajectory(asked.person(), asked.from(), asked.until());
            assertThat(stays)
                    .containsExactlyInAnyOrderElementsOf(
                            reference.trajectory(asked.person(), asked.from(), asked.until()));
            var place = stays.isEmpty() ? 0 : stays.getFirst().place();
            assertThat(view.at(place, asked.from(), asked.until()))
                    .containsExactlyInAnyOrderElementsOf(reference.at(place, asked.from(), asked.until()));
            var moment = stays.isEmpty() ? asked.from() : stays.getFirst().start() + random.nextInt(600);
            assertThat(view.aboard(place, moment)).isEqualTo(reference.aboard(place, moment));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void whatIsPresumedForAQuestionIsAnsweredLikeWhatIsKept(long seed) {
        var city = SmallCity.of(seed, 40, 3, 8);
        var half = city.presences().size() / 2;
        var kept = new SmallCity(city.presences().subList(0, half)).view();
        var view = kept.with(city.presences().subList(half, 2 * half));
        var cases = cases(new Random(seed));
        assertThat(view.contacts(cases, 60)).isEqualTo(city.reference().contacts(cases, 60));
        assertThat(kept.presences()).as("the view that it was made from").isEqualTo(half);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void showsTheEncountersBehindEachContact(long seed) {
        var city = SmallCity.of(seed, 30, 3, 15);
        var view = city.view();
        var asked = new Case(7, FIRST_DAY + 5_000, FIRST_DAY + 2 * DAY + 777);
        var expected = city.reference().encounters(asked, 60);
        for (var contact : view.contacts(List.of(asked), 60)) {
            var encounters = view.encounters(asked, contact.person(), 60);
            assertThat(encounters)
                    .containsExactlyInAnyOrderElementsOf(expected.stream()
                            .filter(one -> one.other().person() == contact.person())
                            .toList())
                    .isSortedAccordingTo(Comparator.comparingLong(Encounter::from));
            assertThat(encounters.stream().mapToLong(Encounter::seconds).sum()).isEqualTo(contact.seconds());
        }
    }

    @Test
    void whoOnlyTouchesIsNoContact() {
        var view = view(
                Presence.of(1, 5, NOON, 600), Presence.of(2, 5, NOON + 600, 600), Presence.of(3, 5, NOON - 60, 60));
        assertThat(view.contacts(List.of(whole(1)), 1)).isEmpty();
    }

    @Test
    void oneSecondTogetherIsAContactOfOneSecond() {
        var view = view(Presence.of(1, 5, NOON, 600), Presence.of(2, 5, NOON + 599, 600));
        assertThat(view.contacts(List.of(whole(1)), 1))
                .containsExactly(new Contact(2, 1, 1, 1, NOON + 599, NOON + 600));
        assertThat(view.contacts(List.of(whole(1)), 2)).isEmpty();
    }

    @Test
    void aStayOfNoLengthMeetsNobodyAndStaysOnTheTimeline() {
        var view = view(Presence.of(1, 5, NOON, 0), Presence.of(2, 5, NOON, 600));
        assertThat(view.contacts(List.of(whole(1)), 1)).isEmpty();
        assertThat(view.contacts(List.of(whole(2)), 1)).isEmpty();
        assertThat(view.trajectory(1, NOON, NOON + 1)).containsExactly(Presence.of(1, 5, NOON, 0));
    }

    @Test
    void aPersonTwiceOnTheSameRideIsNotHisOwnContact() {
        var view = view(Presence.of(1, 5, NOON, 600), Presence.of(1, 5, NOON + 60, 600), Presence.of(2, 5, NOON, 600));
        assertThat(view.contacts(List.of(whole(1)), 1))
                .containsExactly(new Contact(2, 600 + 540, 2, 1, NOON, NOON + 600));
    }

    @Test
    void aRideOverMidnightMeetsThoseOfBothDays() {
        var midnight = FIRST_DAY + DAY;
        var view = view(
                Presence.of(1, 5, midnight - 600, 1_200),
                Presence.of(2, 5, midnight + 60, 600),
                Presence.of(3, 5, midnight - 1_200, 700),
                Presence.of(4, 5, midnight + 600, 600));
        assertThat(view.contacts(List.of(whole(1)), 1))
                .extracting(Contact::person)
                .containsExactly(2, 3);
        assertThat(view.contacts(List.of(whole(2)), 1))
                .extracting(Contact::person)
                .contains(1);
    }

    @Test
    void aVehicleWithTenThousandBoardings() {
        var presences = new ArrayList<Presence>();
        for (var i = 0; i < 10_000; i++) {
            presences.add(Presence.of(i, 5, NOON + i % 100, 1_000));
        }
        var contacts = view(presences.toArray(Presence[]::new)).contacts(List.of(whole(0)), 1_000);
        assertThat(contacts).hasSize(99);
    }

    @Test
    void theLargestNumbers() {
        var last = Presence.MAX_PERSON;
        var view = view(
                Presence.of(last, Integer.MAX_VALUE, FIRST_DAY + DAY - 1, Presence.MAX_SECONDS),
                Presence.of(last - 1, Integer.MAX_VALUE, FIRST_DAY + DAY - 1, Presence.MAX_SECONDS),
                Presence.of(0, 0, FIRST_DAY, 1));
        assertThat(view.contacts(List.of(whole(last)), Presence.MAX_SECONDS))
                .extracting(Contact::person)
                .containsExactly(last - 1);
        assertThatThrownBy(() -> Presence.of(last + 1, 0, 0, 0)).hasMessageContaining("person");
        assertThatThrownBy(() -> Presence.of(0, 0, 0, Presence.MAX_SECONDS + 1)).hasMessageContaining("seconds");
    }

    @Test
    void nothingIsKnownOfNobody() {
        var view = view();
        assertThat(view.contacts(List.of(whole(1)), 60)).isEmpty();
        assertThat(view.trajectory(1, 0, Long.MAX_VALUE)).isEmpty();
        assertThat(view.at(1, 0, Long.MAX_VALUE)).isEmpty();
        assertThat(view.people()).isZero();
    }

    @Test
    void windowsOfOnePersonCountASecondOnce() {
        var view = view(Presence.of(1, 5, NOON, 600), Presence.of(2, 5, NOON, 600));
        var twice = List.of(new Case(1, NOON, NOON + 400), new Case(1, NOON + 200, NOON + 600));
        assertThat(view.contacts(twice, 1)).containsExactly(new Contact(2, 600, 1, 1, NOON, NOON + 600));
        var apart = List.of(new Case(1, NOON, NOON + 100), new Case(1, NOON + 200, NOON + 300));
        assertThat(view.contacts(apart, 1)).containsExactly(new Contact(2, 200, 2, 1, NOON, NOON + 300));
    }

    private static List<Case> cases(Random random) {
        var cases = new ArrayList<Case>();
        for (var i = 0; i <= random.nextInt(6); i++) {
            var from = FIRST_DAY + random.nextInt(3 * DAY);
            cases.add(new Case(random.nextInt(42) * 7, from, from + random.nextInt(2 * DAY)));
        }
        return cases;
    }

    private static Case whole(int person) {
        return new Case(person, FIRST_DAY, FIRST_DAY + 10 * DAY);
    }

    private static PresenceView view(Presence... presences) {
        return new SmallCity(List.of(presences)).view();
    }
}
