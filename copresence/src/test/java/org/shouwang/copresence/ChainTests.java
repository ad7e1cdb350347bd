package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTests {
    private static final int QUARTER = 900;
    private static final int LEAST = 300;
    private static final long UNTIL = FIRST_DAY + 30L * DAY;

    @Test
    void nobodyIsReachedByWhatHappenedBefore() {
        var view = view(meeting(2, 3, 0), meeting(1, 2, 1), meeting(2, 4, 5));
        var chain = view.chain(List.of(always(1)), new Reach(60, 5, UNTIL, 0.5));
        assertThat(chain.of(3)).isEmpty();
        assertThat(chain.of(4)).hasValueSatisfying(reached -> {
            assertThat(reached.order()).isEqualTo(2);
            assertThat(reached.by()).isEqualTo(2);
            assertThat(reached.at()).isEqualTo(day(5));
        });
        assertThat(chain.order(1)).extracting(Reached::person).containsExactly(2);
    }

    @Test
    void whoeverIsReachedInFewStepsLatePassesOnWhatCameInMoreStepsBefore() {
        var view = view(meeting(1, 2, 1), meeting(2, 3, 2), meeting(3, 4, 5), meeting(1, 3, 10));
        var chain = view.chain(List.of(always(1)), new Reach(60, 3, UNTIL, 1));
        assertThat(chain.of(4)).hasValueSatisfying(reached -> {
            assertThat(reached.order()).isEqualTo(3);
            assertThat(reached.by()).isEqualTo(3);
            assertThat(reached.at()).isEqualTo(day(5));
            assertThat(reached.strength()).isEqualTo(Math.pow(1 - Math.exp(-1), 3), within(1e-6));
        });
        assertThat(chain.of(3)).as("in the fewest steps").hasValueSatisfying(reached -> {
            assertThat(reached.order()).isOne();
            assertThat(reached.by()).isOne();
            assertThat(reached.at()).isEqualTo(day(10));
        });
        assertThat(chain.way(4)).extracting(Reached::person).containsExactly(1, 2, 3, 4);
        assertThat(chain.way(4)).extracting(Reached::at).containsExactly(day(0), day(1), day(2), day(5));
        assertThat(chain.way(9)).isEmpty();
    }

    @Test
    void aCaseIsInfectiousInItsOwnWindowsWhoeverItMetBefore() {
        var view = view(meeting(1, 2, 1), meeting(2, 3, 2), meeting(2, 4, 6));
        var cases = List.of(always(1), new Case(2, day(5), day(20)));
        var chain = view.chain(cases, new Reach(60, 4, UNTIL, 1));
        assertThat(chain.of(3)).isEmpty();
        assertThat(chain.order(1)).extracting(Reached::person).containsExactly(4);
    }

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 24).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatEveryWalkInOrderOfTimeFinds(long seed) {
        var city = SmallCity.circle(seed);
        var cases = cases(new Random(seed), 20, 1);
        for (var orders = 1; orders <= 4; orders++) {
            compare(city, cases, new Reach(LEAST, orders, FIRST_DAY + 2 * DAY, 0.7, seed % 2 * 20_000));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void inLargerCitiesToo(long seed) {
        var city = SmallCity.of(seed, 60, 4, 3);
        var random = new Random(seed);
        for (var round = 0; round < 5; round++) {
            var cases = cases(random, 42, 7);
            var until = cases.stream().mapToLong(Case::until).max().orElseThrow();
            compare(city, cases, new Reach(LEAST, 3, until, 0.5, round * 10_000L));
        }
    }

    private static void compare(SmallCity city, List<Case> cases, Reach reach) {
        var chain = city.view().chain(cases, reach);
        var reference = new ReferenceChain(city.reference(), cases, reach);
        var expected = reference.fewest();
        assertThat(IntStream.rangeClosed(0, reach.orders()).map(chain::size).sum())
                .isEqualTo(chain.size());
        assertThat(chain.size()).isEqualTo(expected.size());
        expected.forEach((person, reached) -> {
            assertThat(chain.of(person)).hasValueSatisfying(found -> same(found, reached));
            assertThat(chain.way(person))
                    .isSortedAccordingTo(Comparator.comparingInt(Reached::order))
                    .hasSize(reached.order() + 1)
                    .allSatisfy(step -> same(
                            step,
                            Objects.requireNonNull(reference.in(step.order()).get(step.person()))));
        });
    }

    private static void same(Reached found, Reached expected) {
        assertThat(found.strength()).isEqualTo(expected.strength(), within(1e-6));
        assertThat(withStrength(found, 0)).isEqualTo(withStrength(expected, 0));
    }

    private static Reached withStrength(Reached one, double strength) {
        return new Reached(one.person(), one.order(), one.by(), one.at(), one.seconds(), one.encounters(), strength);
    }

    private static List<Case> cases(Random random, int people, int apart) {
        var cases = new ArrayList<Case>();
        for (var i = random.nextInt(3); i >= 0; i--) {
            var from = FIRST_DAY + random.nextInt(DAY);
            cases.add(new Case(random.nextInt(people) * apart, from, from + random.nextInt(2 * DAY)));
        }
        return cases;
    }

    private static Case always(int person) {
        return new Case(person, FIRST_DAY, UNTIL);
    }

    private static long day(int day) {
        return FIRST_DAY + (long) day * DAY;
    }

    private static Meeting meeting(int one, int other, int day) {
        return new Meeting(one, other, day);
    }

    private static PresenceView view(Meeting... meetings) {
        return new SmallCity(Stream.of(meetings).flatMap(Meeting::stays).toList()).view();
    }

    /** A quarter of an hour where nobody else is. */
    private record Meeting(int one, int other, int onDay) {
        Stream<Presence> stays() {
            return Stream.of(one, other).map(person -> Presence.of(person, 100 + onDay, day(onDay), QUARTER));
        }
    }
}
