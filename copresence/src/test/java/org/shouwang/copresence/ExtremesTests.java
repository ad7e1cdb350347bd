package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions and data at the edge of what there can be. */
class ExtremesTests {
    private static final long NOON = FIRST_DAY + DAY / 2;
    private static final Presence ONE = Presence.of(1, 5, NOON, 600);
    private static final Presence OTHER = Presence.of(2, 5, NOON + 60, 600);

    @Test
    void aWindowMayBeAllTimes() {
        var view = view(ONE, OTHER);
        var always = new Case(1, Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(view.at(5, Long.MIN_VALUE, Long.MAX_VALUE)).containsExactly(ONE, OTHER);
        assertThat(view.trajectory(1, Long.MIN_VALUE, Long.MAX_VALUE)).containsExactly(ONE);
        assertThat(view.encounters(always, 2, 1)).hasSize(1);
        var chain = view.chain(List.of(always), new Reach(1, 2, Long.MAX_VALUE, 0.5, DAY));
        assertThat(chain.of(2))
                .hasValueSatisfying(reached -> assertThat(reached.strength()).isZero());
        assertThat(view.aboard(5, Long.MAX_VALUE)).isZero();
    }

    @Test
    void nothingReachesIntoAnEmptyWindow() {
        var view = view(ONE, OTHER);
        assertThat(view.trajectory(1, NOON + 100, NOON + 100)).isEmpty();
        assertThat(view.at(5, NOON + 100, NOON + 100)).isEmpty();
        assertThat(view.at(5, NOON + 200, NOON + 100)).isEmpty();
        assertThat(view.contacts(List.of(new Case(1, NOON + 100, NOON + 100)), 1))
                .isEmpty();
        assertThatThrownBy(() -> view.trajectory(1, NOON + 1, NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void somebodyWrittenDownTwiceIsAboardOnce() {
        var view = view(ONE, Presence.of(1, 5, NOON + 30, 900), OTHER);
        assertThat(view.aboard(5, NOON + 100)).isEqualTo(2);
    }

    @Test
    void whoWasMerelyPossibleIsNotCountedAboard() {
        var possible = new Presence(3, 5, NOON, 600, Presence.NO_STOP, Presence.NO_STOP, 0);
        var unlikely = new Presence(4, 5, NOON, 600, Presence.NO_STOP, Presence.NO_STOP, 1);
        assertThat(view(ONE, possible, unlikely).aboard(5, NOON + 100)).isEqualTo(2);
        assertThat(view(ONE, possible).at(5, NOON, NOON + 600)).containsExactly(ONE, possible);
    }

    @Test
    void timesHaveTheirEnds() {
        var last = Presence.of(1, 5, Presence.MAX_START, Presence.MAX_SECONDS);
        var view = view(last, Presence.of(2, 5, Presence.MAX_START, Presence.MAX_SECONDS));
        assertThat(view.contacts(List.of(new Case(1, 0, Long.MAX_VALUE)), 1))
                .containsExactly(new Contact(2, Presence.MAX_SECONDS, 1, 1, last.start(), last.end()));
        assertThatThrownBy(() -> Presence.of(1, 5, Presence.MAX_START + 1, 0)).hasMessageContaining("start");
        assertThatThrownBy(() -> Presence.of(1, 5, -1, 0)).hasMessageContaining("start");
    }

    @Test
    void ofSeveralWhoReachedSomebodyInTheSameSecondTheLowestNumberCounts() {
        var met = Presence.of(9, 7, NOON, 600);
        var some = List.of(Presence.of(3, 7, NOON, 600), met, Presence.of(2, 7, NOON, 600));
        var cases = List.of(new Case(3, 0, Long.MAX_VALUE), new Case(2, 0, Long.MAX_VALUE));
        for (var presences : List.of(some, some.reversed())) {
            // each in a segment of its own, as they may lie before a compaction
            var view =
                    new PresenceView(presences.stream().map(one -> segment(one)).toList());
            var chain = view.chain(cases, new Reach(60, 1, Long.MAX_VALUE, 0.5));
            assertThat(chain.of(9))
                    .hasValueSatisfying(reached -> assertThat(reached.by()).isEqualTo(2));
        }
    }

    @Test
    void moreEncountersThanCanBeCountedStillAreOneStep() {
        var presences = new ArrayList<Presence>();
        for (var i = 0; i < 4_200; i++) {
            presences.add(Presence.of(1, 5, FIRST_DAY, 10_000 + i));
            presences.add(Presence.of(2, 5, FIRST_DAY, 10_000 + i));
        }
        var chain = view(presences.toArray(Presence[]::new))
                .chain(List.of(new Case(1, 0, Long.MAX_VALUE)), new Reach(60, 2, Long.MAX_VALUE, 0.5));
        assertThat(chain.of(2)).hasValueSatisfying(reached -> {
            assertThat(reached.order()).isOne();
            assertThat(reached.seconds()).isBetween(1L << 34, (1L << 34) + 20_000);
        });
    }

    @Test
    void aBuilderIsUsedOnce() {
        var builder = new SegmentBuilder(FIRST_DAY);
        builder.add(ONE);
        builder.inMemory();
        assertThatThrownBy(builder::inMemory).isInstanceOf(IllegalStateException.class);
    }

    private static PresenceView view(Presence... presences) {
        return new PresenceView(List.of(segment(presences)));
    }

    private static Segment segment(Presence... presences) {
        var builder = new SegmentBuilder(presences[0].start() / DAY * DAY);
        for (var presence : presences) {
            builder.add(presence);
        }
        return builder.inMemory();
    }
}
