package org.shouwang.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriesTests {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 3", "3, 2", "4, 1", "5, 0", "6, 4"})
    void saysHowManyTriesRemain(int wrong, int remaining) {
        assertThat(wrong(wrong, NOW).remaining()).isEqualTo(remaining);
    }

    @ParameterizedTest
    @CsvSource({"4, PT0S", "5, PT5M", "9, PT0S", "10, PT15M", "15, PT45M", "30, PT20H15M", "35, PT24H", "500, PT24H"})
    void locksAtEveryFifthWrongTryForLongerEachTime(int wrong, Duration lock) {
        var tries = wrong(wrong, NOW);

        assertThat(tries.isLocked(NOW)).isEqualTo(lock.isPositive());
        assertThat(tries.isLocked(NOW.plus(lock).minusMillis(1))).isEqualTo(lock.isPositive());
        assertThat(tries.isLocked(NOW.plus(lock))).isFalse();
    }

    @Test
    void forgetsAfterAQuietDay() {
        var tries = wrong(4, NOW).oneMore(NOW.plus(Duration.ofDays(1)).plusSeconds(1));

        assertThat(tries.wrong()).isEqualTo(1);
        assertThat(tries.isLocked(NOW)).isFalse();
    }

    @Test
    void takesBackATryThatWasNeitherRightNorWrong() {
        var tries = wrong(5, NOW).oneLess();

        assertThat(tries.isLocked(NOW)).isFalse();
        assertThat(tries.remaining()).isEqualTo(1);
    }

    private static Tries wrong(int times, Instant at) {
        var tries = new Tries(0, at, null);
        for (int i = 0; i < times; i++) {
            tries = tries.oneMore(at);
        }
        return tries;
    }
}
