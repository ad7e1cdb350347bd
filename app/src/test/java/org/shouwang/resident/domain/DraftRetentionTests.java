package org.shouwang.resident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.resident.Neighbours;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(Neighbours.class)
class DraftRetentionTests {
    private final Drafts drafts;
    private final TurnableClock clock;

    DraftRetentionTests(Drafts drafts, TurnableClock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void aFormThatNobodyGoesOnWithIsGoneAfterThirtyDays() {
        var given = UUID.randomUUID();
        var resumed = UUID.randomUUID();
        drafts.save(given, "who", "{}");
        drafts.save(resumed, "who", "{}");
        clock.turn(Duration.ofDays(30));
        drafts.save(resumed, "care", "{}");
        drafts.sweep();
        assertThat(drafts.of(given)).isPresent();

        clock.turn(Duration.ofSeconds(1));
        assertThat(drafts.sweep()).isPositive();

        assertThat(drafts.of(given)).isEmpty();
        assertThat(drafts.of(resumed)).isPresent();
    }
}
