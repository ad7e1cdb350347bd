package org.shouwang.resident.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.resident.Forms.adult;
import static org.shouwang.resident.Neighbours.FOUR_SEASONS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Caller;
import org.shouwang.access.Role;
import org.shouwang.resident.Callers;
import org.shouwang.resident.Forms;
import org.shouwang.resident.Neighbours;
import org.shouwang.resident.domain.IdentityDocumentKind;
import org.shouwang.resident.domain.OwnRegistrations;
import org.shouwang.resident.domain.OwnRegistrations.AskedQuestion;
import org.shouwang.resident.domain.Registering;
import org.shouwang.resident.domain.RegistrationForm.DocumentForm;
import org.shouwang.resident.domain.RegistrationForm.MemberForm;
import org.shouwang.resident.domain.RegistrationForm.NoGuardian;
import org.shouwang.resident.domain.Relation;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.shouwang.work.Tasks;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A household that another one has taken in stays void and empty, until the decision that did it is undone. */
@ModuleTest
@Import(Neighbours.class)
class MergedAwayTests {
    private static final AreaScope HERE = AreaScope.of(FOUR_SEASONS);

    private final Registering registering;
    private final OwnRegistrations own;
    private final ReviewFeed feed;
    private final ReviewQueue queue;
    private final Deciding deciding;
    private final Answering answering;
    private final Undoing undoing;
    private final ReviewCases cases;
    private final Tasks tasks;
    private final JdbcClient jdbc;
    private final TurnableClock clock;

    private final Caller reviewer = Callers.staff(Role.REVIEWER, FOUR_SEASONS);
    private final Caller colleague = Callers.staff(Role.REVIEWER, FOUR_SEASONS);
    private final Caller zhang = Callers.resident();

    MergedAwayTests(
            Registering registering,
            OwnRegistrations own,
            ReviewFeed feed,
            ReviewQueue queue,
            Deciding deciding,
            Answering answering,
            Undoing undoing,
            ReviewCases cases,
            Tasks tasks,
            JdbcClient jdbc,
            TurnableClock clock) {
        this.registering = registering;
        this.own = own;
        this.feed = feed;
        this.queue = queue;
        this.deciding = deciding;
        this.answering = answering;
        this.undoing = undoing;
        this.cases = cases;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void emptyTheQueue() {
        drain();
        jdbc.sql("update work.task set closed_at = now(), outcome = 'CANCELLED' where closed_at is null")
                .update();
        jdbc.sql("update resident.question set withdrawn_at = now() where answered_at is null and withdrawn_at is null")
                .update();
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void isNotAskedAnyMoreUntilTheMergeIsUndone() {
        var mother = adult("张慧", Relation.HEAD);
        var daughter = Forms.citizen(LocalDate.of(2018, 9, 1));
        var asked = register(zhang, List.of(mother, child(daughter, null)));
        var question = Objects.requireNonNull(question(asked));
        var passed = register(Callers.resident(), List.of(mother, child(daughter, 0)));
        hold(reviewer, passed);

        deciding.pass(reviewer, passed);

        assertThat(review(asked).status()).isEqualTo(ReviewStatus.MERGED);
        assertThat(question(asked)).isNull();
        assertThatThrownBy(() -> answering.answer(zhang, asked, question.id(), "SOMEBODY_HERE"))
                .isInstanceOfSatisfying(
                        ReviewRefused.class, e -> assertThat(e.code()).isEqualTo("resident.question-gone"));
        assertThat(review(asked).people()).isZero();

        undoing.undo(reviewer, passed);

        assertThat(question(asked)).isEqualTo(question);
        answering.answer(zhang, asked, question.id(), "SOMEBODY_HERE");
        assertThat(review(asked).people()).isEqualTo(2);
    }

    @Test
    void leavesTheQueueUntilTheMergeIsUndone() {
        var family = List.of(adult("张慧", Relation.HEAD));
        register(Callers.resident(), family);
        var second = register(Callers.resident(), family);
        var third = register(Callers.resident(), family);
        hold(reviewer, third);

        deciding.pass(reviewer, third);

        assertThat(queue.lease(reviewer, HERE)).isEmpty();
        undoing.undo(reviewer, third);
        assertThat(queue.lease(colleague, HERE).orElseThrow().review().id()).isEqualTo(second);
    }

    @Test
    void cannotBePassedByWhoeverStillHasItOpen() {
        var family = List.of(adult("张慧", Relation.HEAD));
        register(Callers.resident(), family);
        var second = register(Callers.resident(), family);
        var third = register(Callers.resident(), family);
        hold(reviewer, third);
        hold(colleague, second);
        deciding.pass(reviewer, third);

        assertThatThrownBy(() -> deciding.pass(colleague, second)).isInstanceOf(ReviewRefused.class);
        assertThat(review(second).status()).isEqualTo(ReviewStatus.MERGED);
    }

    @Test
    void aDecisionIsNotUndoneOnceAnotherOneHasTakenTheHouseholdIn() {
        var family = List.of(adult("张慧", Relation.HEAD));
        register(Callers.resident(), family);
        var second = register(Callers.resident(), family);
        hold(reviewer, second);
        deciding.pass(reviewer, second);
        var third = register(Callers.resident(), family);
        clock.turn(Duration.ofSeconds(1));
        hold(colleague, third);
        deciding.pass(colleague, third);

        assertThatThrownBy(() -> undoing.undo(reviewer, second))
                .isInstanceOfSatisfying(
                        ReviewRefused.class, e -> assertThat(e.code()).isEqualTo("resident.built-upon"));
        assertThat(review(second).status()).isEqualTo(ReviewStatus.MERGED);

        undoing.undo(colleague, third);
        undoing.undo(reviewer, second);
        assertThat(review(second).status()).isEqualTo(ReviewStatus.HUMAN);
        assertThat(review(second).people()).isEqualTo(1);
    }

    @Test
    void aMergeIsNotUndoneOnceItWouldEmptyTheOtherHousehold() {
        var wang = adult("王秀兰", Relation.HEAD);
        var there = register(Callers.resident(), List.of(wang));
        register(Callers.resident(), List.of(adult("张慧", Relation.HEAD)));
        var here =
                register(Callers.resident(), List.of(adult("李建国", Relation.HEAD), as(Relation.OTHER_RELATIVE, wang)));
        hold(reviewer, here);
        deciding.merge(reviewer, here, there);
        var elsewhere = register(Callers.resident(), List.of(wang));
        clock.turn(Duration.ofSeconds(1));
        hold(colleague, elsewhere);
        deciding.pass(colleague, elsewhere);
        assertThat(review(there).people()).isEqualTo(1);

        assertThatThrownBy(() -> undoing.undo(reviewer, here))
                .isInstanceOfSatisfying(
                        ReviewRefused.class, e -> assertThat(e.code()).isEqualTo("resident.built-upon"));
        assertThat(review(there).people()).isEqualTo(1);
    }

    @Test
    void aMergeIsNotUndoneOnceSomebodyWhomItMovedHasLeft() {
        var wang = adult("王秀兰", Relation.HEAD);
        var li = adult("李建国", Relation.HEAD);
        var there = register(Callers.resident(), List.of(wang, adult("陈明", Relation.SPOUSE)));
        var here = register(
                Callers.resident(), List.of(li, adult("周芳", Relation.SPOUSE), as(Relation.OTHER_RELATIVE, wang)));
        hold(reviewer, here);
        deciding.merge(reviewer, here, there);
        var elsewhere = register(Callers.resident(), List.of(li));
        clock.turn(Duration.ofSeconds(1));
        hold(colleague, elsewhere);
        deciding.pass(colleague, elsewhere);
        assertThat(review(there).people()).isEqualTo(3);

        assertThatThrownBy(() -> undoing.undo(reviewer, here))
                .isInstanceOfSatisfying(
                        ReviewRefused.class, e -> assertThat(e.code()).isEqualTo("resident.built-upon"));

        undoing.undo(colleague, elsewhere);
        undoing.undo(reviewer, here);
        assertThat(review(here).people()).isEqualTo(3);
        assertThat(review(there).people()).isEqualTo(2);
    }

    @Test
    void itsCallIsNotMadeAnyMore() {
        var mother = adult("张慧", Relation.HEAD);
        var daughter = Forms.citizen(LocalDate.of(2018, 9, 1));
        var asked = register(zhang, List.of(mother, child(daughter, null)));
        clock.turn(Duration.ofDays(2));
        feed.callForAnswers();
        assertThat(review(asked).status()).isEqualTo(ReviewStatus.CALL);
        var passed = register(Callers.resident(), List.of(mother, child(daughter, 0)));
        hold(reviewer, passed);

        deciding.pass(reviewer, passed);
        assertThat(tasks.about(List.of(asked))).isEmpty();

        undoing.undo(reviewer, passed);
        assertThat(tasks.about(List.of(asked)))
                .singleElement()
                .satisfies(task -> assertThat(task.kind()).isEqualTo(ReviewTask.CALL));
    }

    private UUID register(Caller caller, List<MemberForm> members) {
        var form = Forms.at(Forms.dwelling(FOUR_SEASONS), members.toArray(MemberForm[]::new));
        return registering.own(caller, form).id();
    }

    /** Without a guardian the household is asked who cares. */
    private static MemberForm child(String number, @Nullable Integer guardian) {
        return new MemberForm(
                "李晓雨",
                new DocumentForm(IdentityDocumentKind.RESIDENT_ID, number),
                null,
                null,
                Relation.CHILD,
                null,
                guardian,
                guardian == null ? NoGuardian.GUARDIAN_AWAY : null,
                null,
                List.of());
    }

    private static MemberForm as(Relation relation, MemberForm member) {
        return new MemberForm(
                member.name(), member.document(), null, null, relation, null, null, null, null, List.of());
    }

    /** Takes cases until it is this one, and gives the others back. */
    private void hold(Caller by, UUID id) {
        drain();
        UUID taken;
        do {
            taken = queue.lease(by, HERE).orElseThrow().review().id();
        } while (!taken.equals(id));
        queue.standing(by, HERE).mine().stream()
                .map(ReviewCase::id)
                .filter(held -> !held.equals(id))
                .forEach(held -> queue.release(by, held));
    }

    private void drain() {
        boolean more = true;
        while (more) {
            more = feed.queueReviews();
        }
    }

    private @Nullable AskedQuestion question(UUID home) {
        return own.find(zhang.accountId(), home).orElseThrow().question();
    }

    private ReviewCase review(UUID id) {
        return cases.find(id, AreaScope.of(AreaPath.COUNTRY)).orElseThrow();
    }
}
