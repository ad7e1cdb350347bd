package org.shouwang.tracing.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.copresence.Encounter;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.rules.Exposure;
import org.shouwang.copresence.rules.Factor;
import org.shouwang.copresence.rules.Factor.Kind;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.StandardRules;

/** Twenty minutes at one table around midnight, by rules that call a quarter of an hour close and five minutes a contact. */
class RemainderTests {
    private static final Instant CAME = Instant.parse("2022-03-14T15:50:00Z");
    private static final Instant LEFT = CAME.plus(Duration.ofMinutes(20));

    private final Remainder remainder = new Remainder(StandardRules.rules());
    private final Exposure dinner = dinner();

    @Test
    void isTheWholeWhereNothingIsCut() {
        assertThat(remainder.of(dinner, CAME, LEFT)).containsSame(dinner);
    }

    @Test
    void isShorterAndCountsForLess() {
        var left = remainder.of(dinner, after(4), LEFT).orElseThrow();

        assertThat(left.grade()).isEqualTo(Grade.CLOSE);
        assertThat(left.encounter().from()).isEqualTo(after(4).getEpochSecond());
        assertThat(left.dose()).isEqualTo(16);
    }

    @Test
    void isNoLongerCloseWhenItWasTooShortForThat() {
        assertThat(remainder.of(dinner, CAME, after(9)))
                .hasValueSatisfying(left -> assertThat(left.grade()).isEqualTo(Grade.CASUAL));
    }

    @Test
    void isNothingBelowTheLeastTimeOfTheSetting() {
        assertThat(remainder.of(dinner, CAME, after(4))).isEmpty();
        assertThat(remainder.of(dinner, LEFT, LEFT.plusSeconds(3600))).isEmpty();
    }

    @Test
    void isAsInfectiousAsTheDayOnWhichItBegins() {
        var left = remainder.of(dinner, after(12), LEFT).orElseThrow();

        assertThat(left.factors()).contains(new Factor(Kind.INFECTIOUSNESS, 1, 0.8));
    }

    private static Instant after(int minutes) {
        return CAME.plus(Duration.ofMinutes(minutes));
    }

    private static Exposure dinner() {
        var seconds = (int) Duration.between(CAME, LEFT).toSeconds();
        var came = CAME.getEpochSecond();
        return new Exposure(
                new Encounter(Presence.of(1, 7, came, seconds), Presence.of(2, 7, came, seconds), came, came + seconds),
                "dining",
                Grade.CLOSE,
                false,
                List.of(
                        new Factor(Kind.MINUTES, 20, 20),
                        new Factor(Kind.INFECTIOUSNESS, 0, 1),
                        new Factor(Kind.SETTING, 0, 1),
                        new Factor(Kind.CROWDING, 1, 1),
                        new Factor(Kind.CERTAINTY, 1, 1)));
    }
}
