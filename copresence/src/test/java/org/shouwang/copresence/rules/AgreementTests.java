package org.shouwang.copresence.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shouwang.copresence.rules.TestTown.ONSET;
import static org.shouwang.copresence.rules.TestTown.ZONE;
import static org.shouwang.copresence.rules.TestTown.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.Reach;

/** With one setting in which everybody is close, grades are what the engine finds by itself. */
class AgreementTests {
    private static final int LEAST = 120;
    private static final int PEOPLE = 300;
    private static final List<InfectionCase> CASES = IntStream.range(0, 5)
            .mapToObj(i -> new InfectionCase(i * 7, ONSET.plusDays(i - 2), null, at(i, 12)))
            .toList();

    private static final Rules RULES = new Rules(
            "everybody",
            new LookBack(2, 2, 0, 3),
            new Infectiousness(0, List.of(1.0), 1),
            0,
            false,
            15,
            0.1,
            List.of(Setting.everyone("anywhere", LEAST, LEAST, 1, 6)),
            "anywhere");

    private final ContactGrading grading = new ContactGrading(RULES, ZONE, _ -> "anywhere");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void firstOrderIsThatOfTheEngine(long seed) {
        var view = TestTown.view(city(seed));
        var graded = grading.contacts(view, CASES);
        var windows = CASES.stream().map(grading::window).toList();
        var found = view.contacts(windows, LEAST);
        assertThat(graded.ranked()).hasSameSizeAs(found);
        for (var contact : found) {
            var mine = graded.of(contact.person()).orElseThrow();
            assertThat(mine.seconds()).isEqualTo(contact.seconds());
            assertThat(mine.encounters()).isEqualTo(contact.encounters());
            assertThat(mine.met()).isEqualTo(contact.met());
            assertThat(mine.first()).isEqualTo(contact.first());
            assertThat(mine.last()).isEqualTo(contact.last());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void secondOrderIsThatOfTheEngine(long seed) {
        var view = TestTown.view(city(seed));
        var until = at(2, 0);
        var graded = grading.contactsOfContacts(view, CASES, until);
        var windows = CASES.stream().map(grading::window).toList();
        var chain = view.chain(windows, new Reach(LEAST, 2, until, 1));
        var second =
                graded.ranked().stream().filter(contact -> contact.order() == 2).toList();
        assertThat(second).isNotEmpty().hasSize(chain.size(2));
        for (var contact : second) {
            var reached = chain.of(contact.person()).orElseThrow();
            assertThat(contact.seconds()).isEqualTo(reached.seconds());
            assertThat(contact.encounters()).isEqualTo(reached.encounters());
            assertThat(contact.first()).isEqualTo(reached.at());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void whatIsToldAtOnceIsWhatIsToldOfEach(long seed) {
        var told = new ArrayList<Exposure>();
        var graded = grading.contacts(TestTown.view(city(seed)), CASES, told::add);
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(graded.ranked().stream()
                        .flatMap(contact -> graded.explain(contact.person()).orElseThrow().direct().stream())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void everyScoreIsWhatItsExplanationSays(long seed) {
        var graded = grading.contactsOfContacts(TestTown.view(city(seed)), CASES, at(2, 0));
        for (var contact : graded.ranked()) {
            var why = graded.explain(contact.person()).orElseThrow();
            var left = 1 - why.directScore();
            for (var hop : why.hops()) {
                left *= 1 - hop.product();
            }
            assertThat(why.contact()).isEqualTo(contact);
            assertThat(contact.score()).isEqualTo(1 - left, within(1e-9));
            var dose = why.direct().stream().mapToDouble(Exposure::dose).sum();
            assertThat(why.directScore()).isEqualTo(1 - Math.exp(-dose / 15), within(1e-9));
            var encounters = why.direct().size()
                    + why.hops().stream()
                            .mapToInt(hop -> hop.exposures().size())
                            .sum();
            assertThat(contact.encounters()).isEqualTo(encounters);
            assertThat(graded.through(contact.person()))
                    .containsExactlyInAnyOrderElementsOf(
                            why.hops().stream().map(Explanation.Hop::by).toList());
        }
    }

    private static List<Presence> city(long seed) {
        var random = new Random(seed);
        var presences = new ArrayList<Presence>();
        for (var i = 0; i < PEOPLE * 9; i++) {
            var start = at(-4, 0) + random.nextInt(7 * 24 * 60) * 60L;
            presences.add(new Presence(
                    random.nextInt(PEOPLE),
                    random.nextInt(30),
                    start,
                    random.nextInt(90) * 60,
                    Presence.NO_STOP,
                    Presence.NO_STOP,
                    1 + random.nextInt(Presence.CERTAIN)));
        }
        return presences;
    }
}
