package org.shouwang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WritePlacesTests {
    @Test
    void leavesAQuarterOfTheConnectionsToReadsAndSecondTransactions() {
        assertThat(taken(new WritePlaces(12, Duration.ZERO))).isEqualTo(9);
        assertThat(taken(new WritePlaces(1, Duration.ZERO))).isEqualTo(1);
    }

    @Test
    void hasRoomAgainWhenSomebodyLeaves() {
        var places = new WritePlaces(2, Duration.ZERO);
        assertThat(places.take()).isTrue();
        assertThat(places.take()).isFalse();

        places.leave();

        assertThat(places.take()).isTrue();
    }

    @Test
    void whoeverComesLaterDoesNotOvertake() throws Exception {
        var places = new WritePlaces(2, Duration.ofSeconds(2));
        assertThat(places.take()).isTrue();
        var first = new FutureTask<>(places::take);
        var waiting = Thread.ofPlatform().start(first);
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            assertThat(waiting.isAlive()).isTrue();
        }

        places.leave();

        assertThat(places.take()).isFalse();
        assertThat(first.get()).isTrue();
    }

    private static long taken(WritePlaces places) {
        return IntStream.range(0, 100).takeWhile(_ -> places.take()).count();
    }
}
