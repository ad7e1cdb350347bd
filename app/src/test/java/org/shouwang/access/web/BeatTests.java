package org.shouwang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BeatTests {
    @Test
    void waitsForTheNextBeatHoweverLateItIs() throws InterruptedException {
        var start = System.nanoTime();
        var beat = new Beat();
        beat.awaitNext();
        assertThat(since(start)).isGreaterThanOrEqualTo(Beat.LENGTH);

        Thread.sleep(Beat.LENGTH.plusMillis(3));
        beat.awaitNext();
        assertThat(since(start)).isGreaterThanOrEqualTo(Beat.LENGTH.multipliedBy(3));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
