package org.shouwang.copresence.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shouwang.copresence.rules.TestTown.HOUR;
import static org.shouwang.copresence.rules.TestTown.MINUTE;
import static org.shouwang.copresence.rules.TestTown.SEALED;
import static org.shouwang.copresence.rules.TestTown.VENTILATED;
import static org.shouwang.copresence.rules.TestTown.at;
import static org.shouwang.copresence.rules.TestTown.ill;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.shouwang.copresence.Presence;

class ScoreTests {
    private static final Offset<Double> EXACT = within(1e-12);

    private final TestTown town = new TestTown();

    @Test
    void everyFactorIsShown() {
        var contacts = town.contacts(
                Presence.of(0, SEALED, at(-2, 8), 20 * MINUTE),
                new Presence(1, SEALED, at(-2, 8) + 10 * MINUTE, HOUR, 3, 4, 12));
        var why = contacts.explain(1).orElseThrow();
        assertThat(why.direct()).singleElement().satisfies(exposure -> {
            assertThat(exposure.factors())
                    .containsExactly(
                            new Factor(Factor.Kind.MINUTES, 10, 10),
                            new Factor(Factor.Kind.INFECTIOUSNESS, -2, 0.8),
                            new Factor(Factor.Kind.SETTING, 0, 1),
                            new Factor(Factor.Kind.CROWDING, 0.4, 1),
                            new Factor(Factor.Kind.CERTAINTY, 0.8, 0.8));
            assertThat(exposure.setting()).isEqualTo("bus-sealed");
            assertThat(exposure.dose()).isEqualTo(6.4, EXACT);
        });
        assertThat(why.directScore()).isEqualTo(1 - Math.exp(-6.4 / 15), EXACT);
        assertThat(why.contact().score()).isEqualTo(why.directScore(), EXACT);
        assertThat(why.hops()).isEmpty();
    }

    @Test
    void theFullerThePlaceTheLessOneOfThemCounts() {
        var ten = scoreAmong(10);
        var hundred = scoreAmong(100);
        assertThat(scoreAmong(6)).isEqualTo(scoreAmong(1), EXACT);
        assertThat(ten).isLessThan(scoreAmong(6));
        assertThat(hundred).isLessThan(ten);
        var far = StandardRules.rules().far();
        assertThat(hundred).isEqualTo(1 - Math.exp(-60 * (far + (1 - far) * 6 / 100) / 15), EXACT);
    }

    @Test
    void aKnownSeatCountsInsteadOfTheCrowd() {
        IntStream.range(0, 40).forEach(person -> town.rows.put(person, person));
        var contacts = among(39);
        assertThat(contacts.explain(3).orElseThrow().direct()).singleElement().satisfies(near -> {
            assertThat(near.rowsKnown()).isTrue();
            assertThat(near.factors()).contains(new Factor(Factor.Kind.CROWDING, 3, 1));
        });
        assertThat(contacts.explain(4).orElseThrow().direct().getFirst().factors())
                .contains(new Factor(Factor.Kind.CROWDING, 4, 1.0 / 11));
    }

    @Test
    void dosesAddUp() {
        var once = town.contacts(Presence.of(0, SEALED, at(0, 8), HOUR), Presence.of(1, SEALED, at(0, 8), 600));
        var twice = town.contacts(
                Presence.of(0, SEALED, at(0, 8), HOUR),
                Presence.of(1, SEALED, at(0, 8), 300),
                Presence.of(1, SEALED, at(0, 8) + 1_000, 300));
        assertThat(twice.of(1).orElseThrow().score())
                .isEqualTo(once.of(1).orElseThrow().score(), EXACT);
    }

    @Test
    void theSecondOrderIsTheProductOfBothSteps() {
        var view = TestTown.view(List.of(
                Presence.of(0, SEALED, at(0, 8), 10 * MINUTE),
                Presence.of(1, SEALED, at(0, 8), 10 * MINUTE),
                Presence.of(1, VENTILATED, at(3, 8), 5 * MINUTE),
                Presence.of(2, VENTILATED, at(3, 8), 5 * MINUTE)));
        var contacts = town.grading().contactsOfContacts(view, List.of(ill(0)), at(9, 0));
        var why = contacts.explain(2).orElseThrow();
        assertThat(why.contact().grade()).isEqualTo(Grade.CONTACT_OF_CONTACT);
        assertThat(why.contact().order()).isEqualTo(2);
        assertThat(why.direct()).isEmpty();
        assertThat(why.hops()).singleElement().satisfies(hop -> {
            assertThat(hop.by()).isEqualTo(1);
            assertThat(hop.scoreOfBy()).isEqualTo(1 - Math.exp(-10.0 / 15), EXACT);
            // three days after its exposure the contact counts as on its day of onset
            assertThat(hop.exposures().getFirst().factors()).contains(new Factor(Factor.Kind.INFECTIOUSNESS, 0, 1));
            assertThat(hop.score()).isEqualTo(1 - Math.exp(-5 * 0.5 / 15), EXACT);
            assertThat(why.contact().score()).isEqualTo(hop.scoreOfBy() * hop.score(), EXACT);
        });
    }

    private double scoreAmong(int others) {
        return among(others).of(1).orElseThrow().score();
    }

    private GradedContacts among(int others) {
        return town.contacts(Stream.iterate(0, person -> person + 1)
                .limit(others + 1L)
                .map(person -> Presence.of(person, SEALED, at(0, 8), HOUR))
                .toArray(Presence[]::new));
    }
}
