package org.shouwang.tracing.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.policy.Policies;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.PresenceTail;
import org.shouwang.presence.Spots;
import org.shouwang.resident.Neighbours;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.TransactionSystemException;

/** Whatever goes wrong while the log is read, the index follows it again afterwards, and says until when it did not. */
@ModuleTest
@Import(Neighbours.class)
class IndexFollowerTests {
    private final Visits visits;
    private final TurnableClock clock;
    private final AtomicBoolean broken = new AtomicBoolean();
    private final PresenceTail tail;
    private final Policies policies;

    @TempDir
    Path folder;

    IndexFollowerTests(
            PresenceLog log,
            PresenceTail tail,
            Carriers carriers,
            Spots spots,
            Policies policies,
            TurnableClock clock) {
        this.visits = new Visits(log, carriers, spots);
        this.tail = new WatchedTail(tail, this::read);
        this.policies = policies;
        this.clock = clock;
    }

    @AfterEach
    void setRight() {
        clock.setRight();
    }

    @Test
    void followsAgainAfterAConnectionBrokeWithinATransaction() throws InterruptedException {
        visits.logged(2, UUID.randomUUID());
        var index = new TracingIndex(folder, tail, policies, clock);
        var follower = new IndexFollower(index, "");
        broken.set(true);

        follower.start();

        assertThat(isReadyWithin(Duration.ofSeconds(10), index)).isTrue();
        follower.stop();
    }

    @Test
    void saysWhatItHasReadItselfAndUntilWhen() throws IOException {
        var source = UUID.randomUUID();
        var index = new TracingIndex(folder, tail, policies, clock);
        index.open();
        assertThat(index.reach().isBehind(now())).isTrue();

        index.catchUp();
        visits.logged(-3, source);
        clock.turn(Duration.ofHours(1));
        assertThat(index.reach().isBehind(now())).isTrue();
        assertThat(index.reach().lastDay()).isNotEqualTo(Visits.day(-3));

        index.catchUp();
        assertThat(index.reach().isBehind(now())).isFalse();
        assertThat(index.reach().readAt()).isEqualTo(now());
        assertThat(index.reach().lastDay()).isEqualTo(Visits.day(-3));
        index.close();
        visits.log().retract(source);
    }

    /** As Spring reports a transaction that it can't roll back, since its connection is closed. */
    private void read() {
        if (broken.getAndSet(false)) {
            throw new TransactionSystemException("could not roll back");
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private static boolean isReadyWithin(Duration longest, TracingIndex index) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        while (!index.isReady() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        return index.isReady();
    }
}
