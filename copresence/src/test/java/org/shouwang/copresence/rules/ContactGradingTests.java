package org.shouwang.copresence.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.shouwang.copresence.rules.TestTown.CELL;
import static org.shouwang.copresence.rules.TestTown.HOME;
import static org.shouwang.copresence.rules.TestTown.HOUR;
import static org.shouwang.copresence.rules.TestTown.MARKET;
import static org.shouwang.copresence.rules.TestTown.MINUTE;
import static org.shouwang.copresence.rules.TestTown.ONSET;
import static org.shouwang.copresence.rules.TestTown.SEALED;
import static org.shouwang.copresence.rules.TestTown.UNHEARD_OF;
import static org.shouwang.copresence.rules.TestTown.VENTILATED;
import static org.shouwang.copresence.rules.TestTown.at;
import static org.shouwang.copresence.rules.TestTown.ill;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.copresence.Presence;

class ContactGradingTests {
    private final TestTown town = new TestTown();

    @Test
    void everybodyInAClosedVehicleIsClose() {
        var contacts = town.contacts(stay(0, SEALED, 0), stay(1, SEALED, 0), stay(2, SEALED, 0), stay(3, SEALED, 2));
        assertThat(contacts.ranked()).extracting(GradedContact::person).containsExactly(1, 2);
        assertThat(contacts.ranked()).extracting(GradedContact::grade).containsOnly(Grade.CLOSE);
    }

    @Test
    void inAVentilatedVehicleThreeRowsAndTheCrewAreClose() {
        town.rows.putAll(Map.of(0, 5, 1, 8, 2, 9, 3, 2, 4, 1));
        town.driver = 5;
        var contacts = town.contacts(
                stay(0, VENTILATED, 0),
                stay(1, VENTILATED, 0),
                stay(2, VENTILATED, 0),
                stay(3, VENTILATED, 0),
                stay(4, VENTILATED, 0),
                stay(5, VENTILATED, 0));
        assertThat(gradeOf(contacts, 1)).isEqualTo(Grade.CLOSE);
        assertThat(gradeOf(contacts, 2)).isEqualTo(Grade.CASUAL);
        assertThat(gradeOf(contacts, 3)).isEqualTo(Grade.CLOSE);
        assertThat(gradeOf(contacts, 4)).isEqualTo(Grade.CASUAL);
        assertThat(gradeOf(contacts, 5)).isEqualTo(Grade.CLOSE);
    }

    @Test
    void whatIsOnlyPossibleAddsNothingToALikelyContact() {
        var start = at(-1, 8);
        var contacts = town.contacts(
                inferred(0, start, 20 * MINUTE, 12),
                inferred(0, start + 20 * MINUTE, 2 * HOUR, 0),
                inferred(1, start + 5 * MINUTE, 10 * MINUTE, 12),
                inferred(1, start + 15 * MINUTE, 2 * HOUR, 0),
                inferred(2, start + HOUR, 10 * MINUTE, 12),
                inferred(2, start + HOUR + 10 * MINUTE, 2 * HOUR, 0));

        assertThat(contacts.of(1)).get().satisfies(likely -> {
            assertThat(likely.tier()).isEqualTo(Tier.LIKELY);
            assertThat(likely.seconds()).isEqualTo(10 * MINUTE);
            assertThat(likely.encounters()).isOne();
            assertThat(likely.last()).isEqualTo(start + 15 * MINUTE);
        });
        assertThat(contacts.of(2)).get().satisfies(possible -> {
            assertThat(possible.tier()).isEqualTo(Tier.POSSIBLE);
            assertThat(possible.seconds()).isEqualTo(80 * MINUTE);
            assertThat(possible.score()).isZero();
        });
    }

    private static Presence inferred(int person, long start, int seconds, int certainty) {
        return new Presence(person, SEALED, start, seconds, Presence.NO_STOP, Presence.NO_STOP, certainty);
    }

    @Test
    void whoseSeatNobodyKnowsIsCloseToBeSure() {
        var contacts = town.contacts(stay(0, VENTILATED, 0), stay(1, VENTILATED, 0));
        assertThat(gradeOf(contacts, 1)).isEqualTo(Grade.CLOSE);
    }

    @Test
    void inAMarketNobodyIsMoreThanCasual() {
        var contacts = town.contacts(stay(0, MARKET, 0), stay(1, MARKET, 0));
        assertThat(gradeOf(contacts, 1)).isEqualTo(Grade.CASUAL);
    }

    @Test
    void minutesDependOnTheKindOfPlace() {
        var short1 = Presence.of(1, UNHEARD_OF, at(0, 0), 15 * MINUTE - 1);
        var long2 = Presence.of(2, UNHEARD_OF, at(0, 0), 15 * MINUTE);
        var tooShort3 = Presence.of(3, UNHEARD_OF, at(0, 0), 5 * MINUTE - 1);
        var contacts = town.contacts(stay(0, UNHEARD_OF, 0), short1, long2, tooShort3);
        assertThat(contacts.ranked()).extracting(GradedContact::person).containsExactly(2, 1);
        assertThat(gradeOf(contacts, 1)).isEqualTo(Grade.CASUAL);
        assertThat(gradeOf(contacts, 2)).isEqualTo(Grade.CLOSE);
    }

    @Test
    void theWindowBeginsAtMidnightTwoDaysBeforeAndEndsWithIsolation() {
        var window = town.grading().window(ill(0));
        assertThat(window.from()).isEqualTo(at(-2, 0));
        assertThat(window.until()).isEqualTo(at(3, 0));
        var contacts = town.contacts(
                stay(0, HOME, at(-3, 22), 4 * HOUR),
                stay(1, HOME, at(-3, 22), 2 * HOUR),
                stay(2, HOME, at(-3, 22), 3 * HOUR));
        assertThat(contacts.ranked()).extracting(GradedContact::person).containsExactly(2);
        assertThat(contacts.ranked().getFirst().seconds()).isEqualTo(HOUR);
    }

    @Test
    void ofOnsetAndSampleTheOneThatReachesFartherBackCounts() {
        var sampledFirst = new InfectionCase(0, ONSET, ONSET.minusDays(3), at(3, 0));
        assertThat(town.grading().window(sampledFirst).from()).isEqualTo(at(-5, 0));
        var neverIll = new InfectionCase(0, null, ONSET, at(3, 0));
        assertThat(town.grading().window(neverIll).from()).isEqualTo(at(-2, 0));
        var isolatedLongBefore = new InfectionCase(0, ONSET, null, at(-9, 0));
        assertThat(town.grading().window(isolatedLongBefore).until()).isEqualTo(at(-2, 0));
    }

    @Test
    void nothingIsSaidOfWhatWasBeforeTheCaseIsAskedAbout() {
        var asked = new InfectionCase(0, ONSET, null, at(-1, 9), at(3, 0));
        var stays = TestTown.view(List.of(
                stay(0, HOME, at(-1, 8), 3 * HOUR),
                stay(1, HOME, at(-1, 7), 2 * HOUR),
                stay(2, HOME, at(-1, 8), 2 * HOUR),
                stay(0, CELL, at(-2, 8), HOUR),
                stay(3, CELL, at(-2, 8), HOUR)));
        var contacts = town.grading().contacts(stays, List.of(asked)).ranked();
        assertThat(contacts).extracting(GradedContact::person).containsExactly(2);
        assertThat(contacts.getFirst().seconds()).isEqualTo(HOUR);
        var longBefore = new InfectionCase(0, ONSET, null, at(-9, 0), at(3, 0));
        assertThat(town.grading().window(longBefore).from()).isEqualTo(at(-2, 0));
    }

    @Test
    void aSecondInTwoPartsOfOneRideCountsOnce() {
        var contacts = town.contacts(
                stay(0, SEALED, at(-1, 8), HOUR),
                stay(1, SEALED, at(-1, 8), 30 * MINUTE),
                stay(1, SEALED, at(-1, 8) + 15 * MINUTE, HOUR));
        assertThat(contacts.ranked().getFirst().seconds()).isEqualTo(HOUR);
    }

    @Test
    void companionsAreLookedForFartherBack() {
        var contacts = town.contacts(
                stay(0, CELL, at(-14, 0), HOUR),
                stay(1, CELL, at(-14, 0), HOUR),
                stay(2, CELL, at(-14, 0), 10 * MINUTE - 1),
                stay(0, SEALED, at(-14, 3), HOUR),
                stay(3, SEALED, at(-14, 3), HOUR),
                stay(0, CELL, at(-15, 0), HOUR),
                stay(4, CELL, at(-15, 0), HOUR));
        assertThat(contacts.ranked()).extracting(GradedContact::person).containsExactly(1);
        assertThat(gradeOf(contacts, 1)).isEqualTo(Grade.COMPANION);
    }

    @Test
    void theGravestGradeStands() {
        var contacts = town.contacts(
                stay(0, CELL, at(0, 0), HOUR),
                stay(1, CELL, at(0, 0), HOUR),
                stay(0, MARKET, at(0, 2), HOUR),
                stay(1, MARKET, at(0, 2), HOUR),
                stay(0, SEALED, at(0, 4), HOUR),
                stay(1, SEALED, at(0, 4), HOUR));
        assertThat(gradeOf(contacts, 1)).isEqualTo(Grade.CLOSE);
        assertThat(contacts.ranked().getFirst().encounters()).isEqualTo(3);
    }

    @Test
    void whatIsNotLikelyIsPossible() {
        var perhaps = new Presence(1, SEALED, at(0, 0), HOUR, 1, 2, 7);
        var likely = new Presence(2, SEALED, at(0, 0), HOUR, 1, 2, 8);
        var contacts = town.contacts(stay(0, SEALED, 0), perhaps, likely);
        assertThat(contacts.of(1)).get().extracting(GradedContact::tier).isEqualTo(Tier.POSSIBLE);
        assertThat(contacts.of(2)).get().extracting(GradedContact::tier).isEqualTo(Tier.LIKELY);
    }

    @Test
    void aCaseAmongTheContactsIsMarked() {
        var view = TestTown.view(List.of(stay(0, SEALED, 0), stay(1, SEALED, 0), stay(2, SEALED, 0)));
        var contacts = town.grading().contacts(view, List.of(ill(0), ill(1)));
        assertThat(contacts.of(1)).get().extracting(GradedContact::isCase).isEqualTo(true);
        assertThat(contacts.of(2)).get().extracting(GradedContact::met).isEqualTo(2);
    }

    @Test
    void aNumberThatPassesFromOneCaseToAnotherIsJudgedByTheDayOfEach() {
        var first = new InfectionCase(0, ONSET.minusDays(5), null, at(-9, 0), at(-2, 0));
        var second = new InfectionCase(0, ONSET, null, at(-2, 0), at(3, 0));
        var stays = TestTown.view(List.of(
                stay(0, SEALED, at(-7, 8), HOUR),
                stay(1, SEALED, at(-7, 8), HOUR),
                stay(0, SEALED, at(-3, 23), 2 * HOUR),
                stay(2, SEALED, at(-3, 23), 2 * HOUR)));
        var contacts = town.grading().contacts(stays, List.of(first, second));
        assertThat(daysOf(contacts, 1)).containsExactly(-2.0);
        assertThat(daysOf(contacts, 2)).containsExactly(2.0, -2.0);
        assertThat(contacts.of(2).orElseThrow().seconds()).isEqualTo(2 * HOUR);
    }

    private static List<Double> daysOf(GradedContacts contacts, int person) {
        return contacts.explain(person).orElseThrow().direct().stream()
                .map(exposure -> exposure.factors().get(1).measure())
                .toList();
    }

    @Test
    void whereTheEncounterWasThatWeighsMost() {
        var contacts = town.contacts(
                stay(0, MARKET, 0),
                stay(1, MARKET, 0),
                stay(0, SEALED, 2),
                stay(1, SEALED, 2),
                stay(0, HOME, at(0, 4), 2 * MINUTE),
                stay(1, HOME, at(0, 4), 2 * MINUTE));
        assertThat(contacts.of(1)).get().extracting(GradedContact::place).isEqualTo(SEALED);
    }

    @Test
    void aCaseIsNamedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> town.grading().contacts(TestTown.view(List.of()), List.of(ill(0), ill(0))));
        assertThatIllegalArgumentException().isThrownBy(() -> new InfectionCase(0, null, null, 0));
    }

    private static Grade gradeOf(GradedContacts contacts, int person) {
        return contacts.of(person).orElseThrow().grade();
    }

    /** An hour on the day of onset. */
    private static Presence stay(int person, int place, int hour) {
        return stay(person, place, at(0, hour), HOUR);
    }

    private static Presence stay(int person, int place, long from, int seconds) {
        return Presence.of(person, place, from, seconds);
    }
}
