package org.shouwang.copresence.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shouwang.copresence.rules.TestTown.HOUR;
import static org.shouwang.copresence.rules.TestTown.MARKET;
import static org.shouwang.copresence.rules.TestTown.SEALED;
import static org.shouwang.copresence.rules.TestTown.at;
import static org.shouwang.copresence.rules.TestTown.ill;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.rules.Explanation.Hop;

class SecondOrderTests {
    private final TestTown town = new TestTown();

    @Test
    void onlyMeetingsAfterTheFirstContactCount() {
        var contacts = ask(meet(0, 1, 8), meet(1, 2, 7), meet(1, 3, 9));
        assertThat(contacts.of(2)).isEmpty();
        assertThat(contacts.of(3)).get().extracting(GradedContact::grade).isEqualTo(Grade.CONTACT_OF_CONTACT);
    }

    @Test
    void whoeverIsIsolatedMeetsNobodyAnyMore() {
        town.isolated.put(1, at(0, 9));
        var contacts = ask(meet(0, 1, 8), meet(1, 3, 9), meet(0, 4, 12), meet(4, 5, 13));
        assertThat(contacts.of(3)).isEmpty();
        assertThat(contacts.of(5)).isPresent();
    }

    @Test
    void aContactIsFollowedUnderItsOtherNumbersWhileTheyAreIts() {
        town.also.put(1, List.of(new Case(7, at(0, 10), at(0, 20))));
        var contacts = ask(meet(0, 1, 8), meet(7, 2, 9), meet(7, 3, 12), meet(7, 4, 21));
        assertThat(contacts.of(2)).isEmpty();
        assertThat(contacts.of(4)).isEmpty();
        assertThat(contacts.explain(3).orElseThrow().hops())
                .singleElement()
                .satisfies(hop -> assertThat(hop.by()).isEqualTo(1));
    }

    @Test
    void whoeverMetACaseUnderTwoNumbersIsFollowedOnce() {
        town.also.put(1, List.of(new Case(7, at(0, 0), at(3, 0))));
        town.also.put(7, List.of(new Case(1, at(0, 0), at(3, 0))));
        var contacts = ask(meet(0, 1, 8), meet(0, 7, 10), meet(7, 3, 12));
        assertThat(contacts.of(3).orElseThrow().encounters()).isEqualTo(1);
    }

    @Test
    void aNumberIsFollowedForItsHolderBeforeAndAfterItIsSomebodyElses() {
        town.also.put(1, List.of(new Case(2, at(3, 0), at(4, 0))));
        var contacts = ask(meet(0, 1, 8), meet(0, 2, 32), meet(2, 3, 36), meet(2, 4, 3 * 24 + 12), meet(2, 5, 5 * 24));
        assertThat(Stream.of(3, 4, 5).map(person -> by(contacts, person))).containsExactly(2, 1, 2);
        assertThat(Stream.of(3, 4, 5).map(contacts::of))
                .allSatisfy(contact ->
                        assertThat(contact.orElseThrow().encounters()).isOne());
    }

    @Test
    void aMeetingInWhichANumberChangesHandsCountsEachSecondOnce() {
        town.also.put(1, List.of(new Case(2, at(0, 36) + HOUR / 2, at(4, 0))));
        var contacts = ask(meet(0, 1, 8), meet(0, 2, 32), meet(2, 3, 36));
        assertThat(contacts.of(3).orElseThrow().seconds()).isEqualTo(HOUR);
        assertThat(contacts.explain(3).orElseThrow().hops()).extracting(Hop::by).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void windowsOfOneNumberThatOverlapCountAnEncounterOnce() {
        town.also.put(1, List.of(new Case(7, at(0, 0), at(3, 0)), new Case(7, at(0, 10), at(5, 0))));
        var contacts = ask(meet(0, 1, 8), meet(7, 3, 12));
        assertThat(contacts.of(3).orElseThrow().encounters()).isOne();
    }

    @Test
    void oneCloseContactIsOneHopUnderHoweverManyNumbers() {
        town.also.put(1, List.of(new Case(7, at(0, 0), at(3, 0))));
        var contacts = ask(meet(0, 1, 8), meet(1, 3, 12), meet(7, 3, 14));
        var why = contacts.explain(3).orElseThrow();
        assertThat(why.hops()).singleElement().satisfies(hop -> {
            assertThat(hop.exposures()).hasSize(2);
            assertThat(why.contact().score()).isEqualTo(hop.product(), within(1e-9));
        });
    }

    @Test
    void nobodyIsFollowedBeyondTheEnd() {
        assertThat(ask(meet(0, 1, 8), meet(1, 2, 9 * 24)).of(2)).isEmpty();
    }

    @Test
    void aCloseContactIsNotItsOwnSecondOrder() {
        var contacts = ask(meet(0, 1, 8), meet(0, 2, 10), meet(1, 2, 12));
        assertThat(contacts.ranked()).extracting(GradedContact::grade).containsOnly(Grade.CLOSE);
        assertThat(contacts.of(2).orElseThrow().encounters()).isEqualTo(1);
        assertThat(contacts.explain(2).orElseThrow().hops()).isEmpty();
    }

    @Test
    void aCasualContactWhoMetACloseOneIsMoreThanCasual() {
        var contacts = ask(meet(0, 1, 8), meet(1, 2, 9), casually(0, 2, 12));
        var why = contacts.explain(2).orElseThrow();
        assertThat(why.contact().grade()).isEqualTo(Grade.CONTACT_OF_CONTACT);
        assertThat(why.direct()).hasSize(1);
        assertThat(why.hops()).hasSize(1);
        var left = (1 - why.directScore()) * (1 - why.hops().getFirst().product());
        assertThat(why.contact().score()).isEqualTo(1 - left);
    }

    @Test
    void casualContactsAreNotFollowed() {
        assertThat(ask(casually(0, 1, 8), meet(1, 2, 9)).of(2)).isEmpty();
        assertThat(ask(meet(0, 1, 8), casually(1, 2, 9)).of(2)).isEmpty();
    }

    @Test
    void whoIsOnlyPossiblyCloseIsFollowedIfTheRulesSaySo() {
        var pairs = List.of(
                Presence.of(0, SEALED, at(0, 8), HOUR),
                new Presence(1, SEALED, at(0, 8), HOUR, 1, 2, 3),
                Presence.of(1, SEALED, at(0, 10), HOUR),
                Presence.of(2, SEALED, at(0, 10), HOUR));
        assertThat(town.grading()
                        .contactsOfContacts(TestTown.view(pairs), List.of(ill(0)), at(9, 0))
                        .of(2))
                .isEmpty();
        var following = new ContactGrading(following(StandardRules.rules()), TestTown.ZONE, town)
                .contactsOfContacts(TestTown.view(pairs), List.of(ill(0)), at(9, 0));
        assertThat(following.of(2)).get().extracting(GradedContact::tier).isEqualTo(Tier.POSSIBLE);
    }

    @Test
    void whatACloseContactReceivedLaterDoesNotCountForThoseItMetBefore() {
        var contacts = ask(meet(0, 1, 8), meet(1, 2, 9), meet(0, 1, 10));
        var hop = contacts.explain(2).orElseThrow().hops().getFirst();
        assertThat(hop.scoreOfBy()).isLessThan(contacts.of(1).orElseThrow().score());
        assertThat(contacts.of(2).orElseThrow().score()).isEqualTo(hop.product());
    }

    private static int by(GradedContacts contacts, int person) {
        var hops = contacts.explain(person).orElseThrow().hops();
        assertThat(hops).hasSize(1);
        return hops.getFirst().by();
    }

    private static Rules following(Rules rules) {
        return new Rules(
                rules.version(),
                rules.lookBack(),
                rules.infectiousness(),
                rules.likelyFrom(),
                true,
                rules.doseMinutes(),
                rules.far(),
                rules.settings(),
                rules.otherwise());
    }

    private GradedContacts ask(Meeting... meetings) {
        var presences = Stream.of(meetings).flatMap(Meeting::stays).toList();
        return town.grading().contactsOfContacts(TestTown.view(presences), List.of(ill(0)), at(9, 0));
    }

    private static Meeting meet(int one, int other, int hour) {
        return new Meeting(one, other, SEALED, hour);
    }

    private static Meeting casually(int one, int other, int hour) {
        return new Meeting(one, other, MARKET, hour);
    }

    private record Meeting(int one, int other, int place, int hour) {
        Stream<Presence> stays() {
            return Stream.of(one, other).map(person -> Presence.of(person, place, at(0, hour), HOUR));
        }
    }
}
