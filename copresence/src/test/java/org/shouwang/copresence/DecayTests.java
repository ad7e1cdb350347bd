package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One tells two, two tells three a quarter of an hour later, each within a quarter of an hour. */
class DecayTests {
    private static final int QUARTER = 900;
    private static final long UNTIL = FIRST_DAY + DAY;
    private static final double DOSE = 1 - Math.exp(-1);
    private static final PresenceView VIEW = new SmallCity(List.of(
                    Presence.of(1, 5, FIRST_DAY, QUARTER),
                    Presence.of(2, 5, FIRST_DAY, QUARTER),
                    Presence.of(2, 6, FIRST_DAY + QUARTER, QUARTER),
                    Presence.of(3, 6, FIRST_DAY + QUARTER, QUARTER)))
            .view();

    @Test
    void everyStepLeavesAShare() {
        var reach = new Reach(60, 3, UNTIL, 0.5);
        assertThat(strength(reach, 2)).isCloseTo(0.5 * DOSE, offset(1e-6));
        assertThat(strength(reach, 3)).isCloseTo(0.25 * DOSE * DOSE, offset(1e-6));
    }

    @Test
    void whoeverWasReachedPassesOnLessWithTime() {
        var reach = new Reach(60, 3, UNTIL, 1, QUARTER);
        assertThat(strength(reach, 2)).isCloseTo(DOSE, offset(1e-6));
        assertThat(strength(reach, 3)).isCloseTo(0.5 * DOSE * DOSE, offset(1e-6));
    }

    @Test
    void bothTogether() {
        assertThat(strength(new Reach(60, 3, UNTIL, 0.5, QUARTER), 3)).isCloseTo(0.125 * DOSE * DOSE, offset(1e-6));
    }

    @Test
    void twoEncountersAreMoreThanOneAndNeverCertain() {
        var view = new SmallCity(List.of(
                        Presence.of(1, 5, FIRST_DAY, QUARTER),
                        Presence.of(2, 5, FIRST_DAY, QUARTER),
                        Presence.of(1, 6, FIRST_DAY + 5_000, QUARTER),
                        Presence.of(2, 6, FIRST_DAY + 5_000, QUARTER)))
                .view();
        var chain = view.chain(List.of(new Case(1, FIRST_DAY, UNTIL)), new Reach(60, 1, UNTIL, 1));
        assertThat(chain.order(1).getFirst().strength()).isCloseTo(1 - (1 - DOSE) * (1 - DOSE), offset(1e-6));
    }

    @Test
    void aCaseCountsFromTheWindowInWhichItMetSomebody() {
        var met = FIRST_DAY + 10 * DAY;
        var view = new SmallCity(List.of(Presence.of(1, 5, met, QUARTER), Presence.of(2, 5, met, QUARTER))).view();
        var cases = List.of(new Case(1, FIRST_DAY, FIRST_DAY + DAY), new Case(1, met, met + DAY));
        var chain = view.chain(cases, new Reach(60, 1, met + DAY, 1, DAY));
        assertThat(chain.order(1).getFirst().strength()).isCloseTo(DOSE, offset(1e-6));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Reach(60, 2, UNTIL, 0)).hasMessageContaining("decay");
        assertThatThrownBy(() -> new Reach(60, 2, UNTIL, 0.5, -1)).hasMessageContaining("half-life");
    }

    private static double strength(Reach reach, int person) {
        var chain = VIEW.chain(List.of(new Case(1, FIRST_DAY, UNTIL)), reach);
        return chain.of(person).orElseThrow().strength();
    }
}
