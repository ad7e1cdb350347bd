package org.shouwang.tracing.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.copresence.Presence;
import org.shouwang.policy.Policies;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.PresenceLog.Stay;
import org.shouwang.presence.PresenceTail;
import org.shouwang.presence.Spots;
import org.shouwang.resident.Neighbours;
import org.shouwang.support.ModuleTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many write to the log and take back what they wrote, some slowly, while the index follows and is closed now and then. */
@ModuleTest
@Import(Neighbours.class)
class BusyLogTests {
    private static final int WRITERS = 3;
    private static final int TRANSACTIONS = 40;
    private static final int DAYS = 4;

    private final PresenceLog log;
    private final PresenceTail tail;
    private final Visits visits;
    private final Policies policies;
    private final Clock clock;
    private final TransactionTemplate transaction;

    @TempDir
    Path folder;

    BusyLogTests(
            PresenceLog log,
            PresenceTail tail,
            Carriers carriers,
            Spots spots,
            Policies policies,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.tail = tail;
        this.visits = new Visits(log, carriers, spots);
        this.policies = policies;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void theIndexHasInTheEndWhatTheLogHas() throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Future<?>>();
            for (var seed = 0; seed < WRITERS; seed++) {
                var random = new Random(seed);
                writers.add(threads.submit(() -> write(random)));
            }
            var index = started();
            for (var round = 1; writers.stream().anyMatch(writer -> !writer.isDone()); round++) {
                index.catchUp();
                if (round % 10 == 0) {
                    index.close();
                    index = started();
                }
            }
            for (var writer : writers) {
                writer.get();
            }
            Visits.readAll(index);
            assertThat(holds(index)).isEqualTo(inLog());
            assertThat(index.view().presences()).isEqualTo(inLog().size());
            index.close();
        }
    }

    /** As an inference does: what stood for a source goes, and something else comes, in one transaction. */
    private void write(Random random) {
        var sources = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (var i = 0; i < TRANSACTIONS; i++) {
            var source = sources.get(random.nextInt(sources.size()));
            var stays = stays(random, source);
            transaction.executeWithoutResult(status -> {
                if (random.nextInt(3) > 0) {
                    log.retract(source);
                }
                pause(random.nextInt(20));
                log.append(stays);
                if (random.nextInt(8) == 0) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    private List<Stay> stays(Random random, UUID source) {
        var stays = new ArrayList<Stay>();
        for (var many = random.nextInt(4); many > 0; many--) {
            stays.add(visits.stay(2 + random.nextInt(DAYS), source));
        }
        return stays;
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<Presence> inLog() {
        var all = new HashSet<Presence>();
        tail.days().forEach(day -> tail.day(day, logged -> all.add(IndexFolder.presence(logged))));
        return all;
    }

    private Set<Presence> holds(TracingIndex index) {
        var view = index.view();
        var held = new HashSet<Presence>();
        for (var presence : inLog()) {
            held.addAll(view.trajectory(presence.person(), presence.start(), presence.start() + 1));
        }
        return held;
    }

    private TracingIndex started() throws Exception {
        var index = new TracingIndex(folder, tail, policies, clock);
        index.open();
        index.catchUp();
        return index;
    }
}
