package org.shouwang.work.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.access.Role;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.shouwang.work.TaskDone;
import org.shouwang.work.TaskSubjects;
import org.shouwang.work.Tasks;
import org.shouwang.work.Tasks.NewTask;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls as tasks: opened once, taken by one, done with an outcome, urgent when late. */
@ModuleTest
@Import({WorkingTests.Owner.class, WorkingTests.Secretive.class})
class WorkingTests {
    private static final AreaPath HERE = new AreaPath("140403010002");
    private static final AreaPath DOOR = new AreaPath("14040301000200100101001001");
    private static final AreaScope SCOPE = AreaScope.of(HERE);
    private static final AreaPath ELSEWHERE = new AreaPath("140403010003");
    private static final AreaPath CITY = new AreaPath("1404");
    private static final AreaScope NEXT_DOOR = AreaScope.of(ELSEWHERE);
    private static final String CALL = "CALL";

    private final Tasks tasks;
    private final Working working;
    private final TaskList list;
    private final Escalation escalation;
    private final Owner owner;
    private final JdbcClient jdbc;
    private final TurnableClock clock;
    private final Caller me = volunteer();
    private final Caller other = volunteer();

    WorkingTests(
            Tasks tasks,
            Working working,
            TaskList list,
            Escalation escalation,
            Owner owner,
            JdbcClient jdbc,
            TurnableClock clock) {
        this.tasks = tasks;
        this.working = working;
        this.list = list;
        this.escalation = escalation;
        this.owner = owner;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void nothingToDo() {
        jdbc.sql("update work.task set closed_at = now(), outcome = 'CANCELLED' where closed_at is null")
                .update();
        owner.heard.clear();
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void aSecondCallForTheSameHouseholdIsTheSameCall() {
        var household = UUID.randomUUID();
        open(household, Duration.ofHours(4), "wants to be rung");
        open(household, Duration.ofHours(1), "again");

        assertThat(items()).singleElement().satisfies(call -> {
            assertThat(call.due()).isEqualTo(FixedClock.NOW.plus(Duration.ofHours(4)));
            assertThat(call.instruction()).isEqualTo("wants to be rung");
        });
        assertThat(list.page(calls(NEXT_DOOR), false, null, 10).items()).isEmpty();
    }

    @Test
    void oneOfManyTakesACall() throws Exception {
        var call = opened();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 12; i++) {
                tries.add(() -> takes(volunteer(), call));
            }
            assertThat(threads.invokeAll(tries).stream().filter(java.util.concurrent.Future::resultNow))
                    .hasSize(1);
        }
    }

    @Test
    void aCallThatNobodyFinishesIsFreeAgainAfterAnHour() {
        var call = opened();
        working.take(me, SCOPE, call);
        assertThat(takes(other, call)).isFalse();

        clock.turn(Duration.ofMinutes(59));
        working.take(me, SCOPE, call);
        clock.turn(Duration.ofMinutes(59));
        assertThat(takes(other, call)).isFalse();

        clock.turn(Duration.ofMinutes(1));
        assertThat(takes(other, call)).isTrue();
        assertThatThrownBy(() -> working.finish(me, SCOPE, call, "ANSWERED", null))
                .isInstanceOf(TaskRefused.class);
    }

    @Test
    void theOwnerHearsTheOutcomeAndTheCallIsGone() {
        var household = UUID.randomUUID();
        open(household, Duration.ofHours(4), null);
        var call = items().getFirst().id();
        working.take(me, SCOPE, call);

        working.finish(me, SCOPE, call, "NO_ANSWER", "rang three times");

        assertThat(owner.heard).singleElement().satisfies(done -> {
            assertThat(done.subject()).isEqualTo(household);
            assertThat(done.outcome()).isEqualTo("NO_ANSWER");
            assertThat(done.by()).isEqualTo(me.accountId());
        });
        assertThat(items()).isEmpty();
        assertThatThrownBy(() -> working.take(other, SCOPE, call)).isInstanceOf(TaskRefused.class);
        assertThat(jdbc.sql("select encode(note, 'escape') from work.task where id = :id")
                        .param("id", call)
                        .query(String.class)
                        .single())
                .doesNotContain("rang");
        open(household, Duration.ofHours(1), null);
        assertThat(items()).hasSize(1);
    }

    @Test
    void nobodyTakesACallOfAnotherCommunity() {
        var call = opened();

        assertThatThrownBy(() -> working.take(me, NEXT_DOOR, call)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> working.finish(me, NEXT_DOOR, call, "ANSWERED", null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsLateGoesToTheTopOnce() {
        open(UUID.randomUUID(), Duration.ofHours(1), null);
        var late = items().getFirst().id();
        open(UUID.randomUUID(), Duration.ofHours(3), null);
        assertThat(escalation.escalate()).isZero();

        clock.turn(Duration.ofHours(1));
        assertThat(escalation.escalate()).isOne();
        assertThat(escalation.escalate()).isZero();

        assertThat(jdbc.sql("select id from work.task where closed_at is null and urgent")
                        .query(UUID.class)
                        .list())
                .containsExactly(late);
        clock.turn(Duration.ofSeconds(1));
        assertThat(tasks.late(SCOPE, me, 10)).extracting(Tasks.Late::taskId).containsExactly(late);
        assertThat(tasks.late(NEXT_DOOR, me, 10)).isEmpty();
        assertThat(list.page(calls(SCOPE), true, null, 10).items()).hasSize(1);
    }

    @Test
    void whoMayNotSeeAKindDoesNotHearThatOneIsLateEither() {
        tasks.open(List.of(
                new NewTask(CALL, UUID.randomUUID(), DOOR, clock.instant(), false, null),
                new NewTask(Secretive.KIND, UUID.randomUUID(), DOOR, clock.instant(), false, null)));
        clock.turn(Duration.ofSeconds(1));

        assertThat(tasks.late(SCOPE, somebody(grant(Role.COMMAND_CENTRE, CITY)), 10))
                .extracting(Tasks.Late::kind)
                .containsExactly(CALL);
        assertThat(tasks.late(SCOPE, somebody(grant(Role.TRACER, HERE)), 10)).hasSize(2);
    }

    @Test
    void whoMaySeeAKindSomewhereElseDoesNotHearOfItHere() {
        var city = somebody(grant(Role.COMMAND_CENTRE, CITY), grant(Role.TRACER, ELSEWHERE));
        tasks.open(List.of(
                new NewTask(Secretive.KIND, UUID.randomUUID(), DOOR, clock.instant(), false, null),
                new NewTask(Secretive.KIND, UUID.randomUUID(), ELSEWHERE, clock.instant(), false, null)));
        clock.turn(Duration.ofSeconds(1));

        assertThat(tasks.late(AreaScope.of(CITY), city, 10))
                .extracting(Tasks.Late::area)
                .containsExactly(ELSEWHERE);
    }

    @Test
    void readsEachKindWhereThatKindIsSeen() {
        for (var area : List.of(DOOR, ELSEWHERE)) {
            tasks.open(List.of(
                    new NewTask(CALL, UUID.randomUUID(), area, clock.instant(), false, null),
                    new NewTask(Secretive.KIND, UUID.randomUUID(), area, clock.instant(), false, null)));
        }
        var seen = new Seen(Map.of(CALL, AreaScope.of(HERE, ELSEWHERE), Secretive.KIND, NEXT_DOOR));

        var found = list.page(seen, false, null, 10).items();

        assertThat(found)
                .extracting(task -> task.kind() + " " + task.path())
                .containsExactlyInAnyOrder(CALL + " " + DOOR, CALL + " " + ELSEWHERE, Secretive.KIND + " " + ELSEWHERE);
        assertThat(found).allMatch(task -> seen.includes(task.kind(), task.path()));
        assertThat(seen.includes(Secretive.KIND, DOOR)).isFalse();
        assertThat(list.count(seen, false)).isEqualTo(3);
    }

    @Test
    void pagesAreInTheOrderInWhichThingsAreDue() {
        for (int hour = 5; hour > 0; hour--) {
            open(UUID.randomUUID(), Duration.ofHours(hour), null);
        }

        var first = list.page(calls(SCOPE), false, null, 3);
        var second = list.page(calls(SCOPE), false, first.next(), 3);

        var all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertThat(all).hasSize(5).isSortedAccordingTo(java.util.Comparator.comparing(TaskList.ListedTask::due));
        assertThat(second.next()).isNull();
    }

    private boolean takes(Caller who, UUID call) {
        try {
            working.take(who, SCOPE, call);
            return true;
        } catch (TaskRefused e) {
            return false;
        }
    }

    private UUID opened() {
        open(UUID.randomUUID(), Duration.ofHours(4), null);
        return items().getFirst().id();
    }

    private void open(UUID subject, Duration until, @org.jspecify.annotations.Nullable String note) {
        tasks.open(List.of(new NewTask(CALL, subject, DOOR, clock.instant().plus(until), false, note)));
    }

    private List<TaskList.ListedTask> items() {
        return list.page(calls(SCOPE), false, null, 50).items();
    }

    private static Seen calls(AreaScope scope) {
        return new Seen(Map.of(CALL, scope));
    }

    private static Caller volunteer() {
        return somebody(grant(Role.VOLUNTEER, HERE));
    }

    private static Caller somebody(Caller.Grant... grants) {
        return new Caller(UUID.randomUUID(), Caller.Kind.STAFF, List.of(grants));
    }

    private static Caller.Grant grant(Role role, AreaPath area) {
        return new Caller.Grant(role, area);
    }

    /** A module whose tasks not everybody may know of. */
    @TestComponent
    static class Secretive implements TaskSubjects {
        static final String KIND = "SECRET";

        @Override
        public Set<String> kinds() {
            return Set.of(KIND);
        }

        @Override
        public Permission needs() {
            return Permission.FIND_PEOPLE;
        }

        @Override
        public Map<UUID, About> about(Collection<UUID> subjects, AreaScope scope) {
            return Map.of();
        }
    }

    /** The module whose calls they are. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Owner {
        final List<TaskDone> heard = new java.util.concurrent.CopyOnWriteArrayList<>();

        @EventListener
        void on(TaskDone done) {
            heard.add(done);
        }
    }
}
