package org.shouwang.tracing.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
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
        // as Spring reports it, since the connection is closed
        followsAgainAfter(new TransactionSystemException("could not roll back"));
    }

    @Test
    void followsAgainAfterTheDiskLostAPage() throws InterruptedException {
        followsAgainAfter(new InternalError("a fault occurred in an unsafe memory access operation"));
    }

    private void followsAgainAfter(Throwable fault) throws InterruptedException {
        visits.logged(2, UUID.randomUUID());
        var index = new TracingIndex(folder, tail, policies, clock);
        var follower = new IndexFollower(index, "");
        broken.set(fault);

        follower.start();

        assertThat(isReadyWithin(Duration.ofSeconds(60), index)).isTrue();
        follower.stop();
    }

    @Test
    void saysWhatItHasReadItselfAndUntilWhen() throws IOException {
        var source = UUID.randomUUID();
        var index = new TracingIndex(folder, tail, policies, clock);
        index.open();
        assertThat(index.reach().isBehind(now())).isTrue();

        Visits.readAll(index);
        visits.logged(-3, source);
        clock.turn(Duration.ofHours(1));
        assertThat(index.reach().isBehind(now())).isTrue();
        assertThat(index.reach().lastDay()).isNotEqualTo(Visits.day(-3));

        Visits.readAll(index);
        assertThat(index.reach().isBehind(now())).isFalse();
        assertThat(index.reach().readAt()).isEqualTo(now());
        assertThat(index.reach().lastDay()).isEqualTo(Visits.day(-3));
        index.close();
        visits.log().retract(source);
    }

    private void read() {
        switch (broken.getAndSet(null)) {
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case null, default -> {}
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
