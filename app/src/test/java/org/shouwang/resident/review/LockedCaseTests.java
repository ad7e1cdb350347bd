package org.shouwang.resident.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.resident.Neighbours.FOUR_SEASONS;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.resident.Callers;
import org.shouwang.resident.Forms;
import org.shouwang.resident.Neighbours;
import org.shouwang.resident.domain.Registering;
import org.shouwang.resident.domain.Relation;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.ModuleTest;
import org.shouwang.work.Tasks;
import org.shouwang.work.domain.TaskRefused;
import org.shouwang.work.domain.Working;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@Import(Neighbours.class)
class LockedCaseTests {
    private final Registering registering;
    private final ReviewCases cases;
    private final Calls calls;
    private final Tasks tasks;
    private final Working working;
    private final TransactionTemplate transaction;

    LockedCaseTests(
            Registering registering,
            ReviewCases cases,
            Calls calls,
            Tasks tasks,
            Working working,
            PlatformTransactionManager transactions) {
        this.registering = registering;
        this.cases = cases;
        this.calls = calls;
        this.tasks = tasks;
        this.working = working;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void whoeverWaitedForACaseSeesWhatBecameOfItMeanwhile() throws Exception {
        var form = Forms.at(Forms.dwelling(FOUR_SEASONS), Forms.adult("张慧", Relation.HEAD));
        var home = registering.own(Callers.resident(), form).id();
        var locked = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = threads.submit(() -> transaction.execute(_ -> {
                var here = cases.lock(home);
                locked.countDown();
                pause();
                cases.store(here, here.to(ReviewStatus.CALL, here.since()));
                return here;
            }));
            locked.await();
            var seen = transaction.execute(_ -> cases.lock(home).status());
            assertThat(other.get()).isNotNull();
            assertThat(seen).isEqualTo(ReviewStatus.CALL);
        }
    }

    @Test
    void whoeverEndsACallWaitsForItsCaseFirst() throws Exception {
        var form = Forms.at(Forms.dwelling(FOUR_SEASONS), Forms.adult("张慧", Relation.HEAD));
        var home = registering.own(Callers.resident(), form).id();
        var desk = Callers.staff(Role.COMMUNITY_DESK, FOUR_SEASONS);
        transaction.executeWithoutResult(_ -> calls.open(cases.lock(home), null, Instant.EPOCH));
        var call = tasks.about(List.of(home)).getFirst().taskId();
        working.take(desk, AreaScope.of(FOUR_SEASONS), call);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var finishing = transaction.execute(_ -> {
                var here = cases.lock(home);
                var other =
                        threads.submit(() -> working.finish(desk, AreaScope.of(FOUR_SEASONS), call, "ANSWERED", null));
                pause();
                calls.cancel(here);
                return other;
            });
            assertThatThrownBy(Objects.requireNonNull(finishing)::get).hasCauseInstanceOf(TaskRefused.class);
        }
    }

    /** Long enough for the other one to stand in line. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
