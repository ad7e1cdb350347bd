package org.shouwang.resident.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.resident.Neighbours.FOUR_SEASONS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.resident.Callers;
import org.shouwang.resident.Forms;
import org.shouwang.resident.Neighbours;
import org.shouwang.resident.domain.Registering;
import org.shouwang.resident.domain.RegistrationForm.MemberForm;
import org.shouwang.resident.domain.RegistrationForm.NoGuardian;
import org.shouwang.resident.domain.Relation;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.shouwang.work.Tasks;
import org.shouwang.work.domain.TaskRefused;
import org.shouwang.work.domain.Working;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final ReviewFeed feed;
    private final JdbcClient jdbc;
    private final TurnableClock clock;
    private final TransactionTemplate transaction;

    LockedCaseTests(
            Registering registering,
            ReviewCases cases,
            Calls calls,
            Tasks tasks,
            Working working,
            ReviewFeed feed,
            JdbcClient jdbc,
            TurnableClock clock,
            PlatformTransactionManager transactions) {
        this.registering = registering;
        this.cases = cases;
        this.calls = calls;
        this.tasks = tasks;
        this.working = working;
        this.feed = feed;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
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

    @Test
    void callsThatFallDueTogetherLockTheirFiguresInTheOrderOfPaths() throws Exception {
        var first = Forms.dwelling(FOUR_SEASONS);
        var last = Forms.dwelling(FOUR_SEASONS);
        var asked = List.of(askedAt(last), askedAt(first));
        clock.turn(Duration.ofDays(2));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = transaction.execute(_ -> {
                assertThat(lockedFigures(first)).isTrue();
                var feeding = threads.submit(feed::callForAnswers);
                pause();
                assertThat(lockedFigures(last)).isTrue();
                return feeding;
            });
            calls.get();
        }
        assertThat(cases.lock(asked).values())
                .extracting(ReviewCase::status)
                .containsExactly(ReviewStatus.CALL, ReviewStatus.CALL);
    }

    @Test
    void aHouseholdThatSomebodyHoldsIsCalledNextTime() {
        var held = askedAt(Forms.dwelling(FOUR_SEASONS));
        clock.turn(Duration.ofDays(2));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            transaction.executeWithoutResult(_ -> {
                cases.lock(held);
                assertThat(threads.submit(feed::callForAnswers)).succeedsWithin(Duration.ofSeconds(30));
            });
        }
        assertThat(cases.lock(held).status()).isEqualTo(ReviewStatus.QUESTION);
        feed.callForAnswers();
        assertThat(cases.lock(held).status()).isEqualTo(ReviewStatus.CALL);
    }

    private boolean lockedFigures(AreaPath dwelling) {
        return jdbc.sql("select true from resident.tally where path = :path for update skip locked")
                .param("path", dwelling.at(AreaLevel.BUILDING).value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** A child without a guardian: the rules ask who cares. */
    private UUID askedAt(AreaPath dwelling) {
        var form = Forms.at(dwelling, Forms.adult("张慧", Relation.HEAD), child());
        return registering.own(Callers.resident(), form).id();
    }

    private static MemberForm child() {
        var child = Forms.child("李晓雨", null);
        return new MemberForm(
                child.name(),
                child.document(),
                null,
                null,
                Relation.CHILD,
                null,
                null,
                NoGuardian.GUARDIAN_AWAY,
                null,
                List.of());
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
