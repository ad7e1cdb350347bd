package org.shouwang.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineTests {
    private static final Instant BEGAN = Instant.parse("2026-04-14T02:00:00Z");

    private final DrillClock clock = new DrillClock(Clock.fixed(BEGAN.plusSeconds(90), ZoneOffset.UTC));
    private final Timeline timeline = new Timeline(clock, BEGAN, 1_000);

    @Test
    void beginsTheDayBeforeAndEndsWhenTheDrillBegan() {
        assertThat(momentOf(0)).isEqualTo(BEGAN.minus(Duration.ofHours(27)));
        assertThat(momentOf(1_000)).isEqualTo(BEGAN);
    }

    @Test
    void neverRunsBackwards() {
        assertThat(IntStream.rangeClosed(0, 1_000).mapToObj(this::momentOf)).isSorted();
    }

    @Test
    void afterTheLastOneItIsNow() {
        momentOf(500);
        timeline.present();
        assertThat(clock.instant()).isEqualTo(BEGAN.plusSeconds(90));
    }

    private Instant momentOf(int entry) {
        timeline.moveTo(entry);
        return clock.instant();
    }
}
