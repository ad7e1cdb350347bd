package org.shouwang.resident.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.resident.Forms.adult;
import static org.shouwang.resident.Forms.at;
import static org.shouwang.resident.Forms.person;
import static org.shouwang.resident.Neighbours.FOUR_SEASONS;
import static org.shouwang.resident.Neighbours.NEXT_DOOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Caller;
import org.shouwang.access.Role;
import org.shouwang.resident.Callers;
import org.shouwang.resident.Forms;
import org.shouwang.resident.Neighbours;
import org.shouwang.resident.domain.Members;
import org.shouwang.resident.domain.OwnRegistrations;
import org.shouwang.resident.domain.QuestionKind;
import org.shouwang.resident.domain.Registering;
import org.shouwang.resident.domain.Relation;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.shouwang.work.Tasks;
import org.shouwang.work.domain.Working;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@Import(Neighbours.class)
class ReviewTests {
    private static final AreaScope HERE = AreaScope.of(FOUR_SEASONS);

    private final Registering registering;
    private final OwnRegistrations own;
    private final Members members;
    private final ReviewFeed feed;
    private final ReviewQueue queue;
    private final Deciding deciding;
    private final Asking asking;
    private final Answering answering;
    private final Undoing undoing;
    private final Evidence evidence;
    private final ReviewCases cases;
    private final Tasks tasks;
    private final Working working;
    private final JdbcClient jdbc;
    private final TurnableClock clock;

    private final Caller reviewer = Callers.staff(Role.REVIEWER, FOUR_SEASONS);
    private Caller zhang = Callers.resident();

    ReviewTests(
            Registering registering,
            OwnRegistrations own,
            Members members,
            ReviewFeed feed,
            ReviewQueue queue,
            Deciding deciding,
            Asking asking,
            Answering answering,
            Undoing undoing,
            Evidence evidence,
            ReviewCases cases,
            Tasks tasks,
            Working working,
            JdbcClient jdbc,
            TurnableClock clock) {
        this.registering = registering;
        this.own = own;
        this.members = members;
        this.feed = feed;
        this.queue = queue;
        this.deciding = deciding;
        this.asking = asking;
        this.answering = answering;
        this.undoing = undoing;
        this.evidence = evidence;
        this.cases = cases;
        this.tasks = tasks;
        this.working = working;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @BeforeEach
    void emptyTheQueue() {
        zhang = Callers.resident();
        feed.queueReviews();
        jdbc.sql("update work.task set closed_at = now(), outcome = 'CANCELLED' where closed_at is null")
                .update();
    }

    @Test
    void passesAHouseholdNobodyKnows() {
        var home = registering.own(zhang, at(Forms.dwelling(FOUR_SEASONS), adult("张慧", Relation.HEAD)));
        assertThat(review(home.id()).status()).isIn(ReviewStatus.PASSED, ReviewStatus.HUMAN);
        assertThat(review(home.id()).score().total()).isZero();
    }

    @Test
    void sendsTheSamePersonAtTwoDoorsToAPersonAndTellsTheHouseholdNothing() {
        var twice = registerTwice();

        assertThat(review(twice).status()).isEqualTo(ReviewStatus.HUMAN);
        assertThat(own.find(zhang.accountId(), twice).orElseThrow().question()).isNull();
    }

    @Test
    void leasesACaseToOneReviewerOnly() throws Exception {
        var cases = IntStream.range(0, 12).mapToObj(_ -> registerTwice()).toList();
        drain();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<UUID>> clearing = () -> {
                var me = Callers.staff(Role.REVIEWER, FOUR_SEASONS);
                return IntStream.range(0, 12)
                        .mapToObj(_ -> queue.lease(me, HERE))
                        .flatMap(Optional::stream)
                        .map(held -> held.review().id())
                        .toList();
            };
            var leased = threads.invokeAll(List.of(clearing, clearing, clearing)).stream()
                    .flatMap(future -> future.resultNow().stream())
                    .toList();
            assertThat(leased).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(cases);
        }
    }

    @Test
    void aPassKeepsThePersonHereAndUndoingPutsEverythingBack() {
        var father = Forms.citizen(LocalDate.of(1950, 5, 5));
        var there = registering
                .own(
                        Callers.resident(),
                        at(door(), adult("王秀兰", Relation.HEAD), person("李建国", Relation.SPOUSE, father)))
                .id();
        var here = registering
                .own(zhang, at(door(), adult("张慧", Relation.HEAD), person("李建国", Relation.PARENT, father)))
                .id();
        var before = List.of(review(here), review(there));
        hold(here);

        deciding.pass(reviewer, here);
        assertThat(review(here).status()).isEqualTo(ReviewStatus.PASSED);
        assertThat(review(there).people()).isEqualTo(1);
        assertThat(names(there)).containsExactly("王秀兰");

        undoing.undo(reviewer, here);
        assertThat(List.of(review(here), review(there))).isEqualTo(before);
        assertThat(names(there)).containsExactly("王秀兰", "李建国");
        assertThat(queue.look(reviewer, here, HERE).review().id()).isEqualTo(here);
    }

    @Test
    void aMergeMovesWhoIsMissingAndUndoingPutsEverythingBack() {
        var father = Forms.citizen(LocalDate.of(1951, 5, 5));
        var there = registering
                .own(Callers.resident(), at(door(), person("李建国", Relation.HEAD, father)))
                .id();
        var here = registering
                .own(zhang, at(door(), adult("张慧", Relation.HEAD), person("李建国", Relation.PARENT, father)))
                .id();
        var before = List.of(review(here), review(there));
        hold(here);

        deciding.merge(reviewer, here, there);
        assertThat(review(here).status()).isEqualTo(ReviewStatus.MERGED);
        assertThat(review(there).people()).isEqualTo(2);
        assertThat(names(there)).containsExactlyInAnyOrder("李建国", "张慧");

        undoing.undo(reviewer, here);
        assertThat(List.of(review(here), review(there))).isEqualTo(before);
        assertThat(names(here)).containsExactly("张慧", "李建国");
        assertThat(names(there)).containsExactly("李建国");
    }

    @Test
    void aQuestionIsAnsweredInOneTap() {
        var home = registerTwice();
        hold(home);
        asking.ask(reviewer, home, QuestionKind.LIVES_HERE, second(home));
        var asked = asked(home);

        answering.answer(zhang, home, asked, "ELSEWHERE");

        assertThat(review(home).status()).isEqualTo(ReviewStatus.PASSED);
        assertThat(review(home).people()).isEqualTo(1);
        assertThat(own.find(zhang.accountId(), home).orElseThrow().question()).isNull();
    }

    @Test
    void whoeverHasLeftMeanwhileDoesNotLeaveAgainByAnAnswer() {
        var father = person("李建国", Relation.PARENT, Forms.citizen(LocalDate.of(1949, 5, 5)));
        registering.own(Callers.resident(), at(door(), adult("王秀兰", Relation.HEAD), father));
        var home = registering
                .own(zhang, at(door(), adult("张慧", Relation.HEAD), father, adult("赵强", Relation.SPOUSE)))
                .id();
        hold(home);
        asking.ask(reviewer, home, QuestionKind.LIVES_HERE, second(home));
        var elsewhere = registering
                .own(Callers.resident(), at(door(), adult("陈明", Relation.HEAD), father))
                .id();
        hold(elsewhere);
        deciding.pass(reviewer, elsewhere);
        assertThat(names(home)).containsExactly("张慧", "赵强");

        answering.answer(zhang, home, asked(home), "ELSEWHERE");

        assertThat(names(home)).containsExactly("张慧", "赵强");
        assertThat(review(home).people()).isEqualTo(2);
    }

    @Test
    void anAnswerCanBeChangedForTenMinutes() {
        var home = registerTwice();
        hold(home);
        asking.ask(reviewer, home, QuestionKind.LIVES_HERE, second(home));
        var asked = asked(home);

        answering.answer(zhang, home, asked, "ELSEWHERE");
        clock.turn(Duration.ofMinutes(9));
        assertThat(answered(home).choice()).isEqualTo("ELSEWHERE");
        answering.answer(zhang, home, asked, "HERE");

        assertThat(review(home).status()).isEqualTo(ReviewStatus.HUMAN);
        assertThat(review(home).people()).isEqualTo(2);
        assertThat(names(home)).containsExactly("张慧", "李建国");
        assertThat(review(home).score().total()).isEqualTo(40);
        drain();
        answering.answer(zhang, home, asked, "ELSEWHERE");
        assertThat(review(home).status()).isEqualTo(ReviewStatus.PASSED);
        assertThat(names(home)).containsExactly("张慧");
        assertThat(queue.lease(reviewer, HERE)).isEmpty();

        clock.turn(Duration.ofMinutes(1));
        assertThat(own.find(zhang.accountId(), home).orElseThrow().answered()).isNull();
        assertThatThrownBy(() -> answering.answer(zhang, home, asked, "HERE"))
                .isInstanceOfSatisfying(
                        ReviewRefused.class, e -> assertThat(e.code()).isEqualTo("resident.answer-stands"));
    }

    @Test
    void anAnswerThatAReviewerHasActedOnStands() {
        var home = registerTwice();
        hold(home);
        asking.ask(reviewer, home, QuestionKind.LIVES_HERE, second(home));
        var asked = asked(home);
        answering.answer(zhang, home, asked, "HERE");
        clock.turn(Duration.ofMinutes(1));
        hold(home);
        deciding.pass(reviewer, home);

        assertThat(own.find(zhang.accountId(), home).orElseThrow().answered()).isNull();
        assertThatThrownBy(() -> answering.answer(zhang, home, asked, "ELSEWHERE"))
                .isInstanceOfSatisfying(
                        ReviewRefused.class, e -> assertThat(e.code()).isEqualTo("resident.question-gone"));
    }

    @Test
    void undoAndAnswerNeverBothWin() throws Exception {
        for (int round = 0; round < 8; round++) {
            var home = registerTwice();
            hold(home);
            asking.ask(reviewer, home, QuestionKind.LIVES_HERE, second(home));
            var asked = asked(home);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var outcomes = threads.invokeAll(List.<Callable<Boolean>>of(
                        () -> succeeds(() -> undoing.undo(reviewer, home)),
                        () -> succeeds(() -> answering.answer(zhang, home, asked, "HERE"))));
                assertThat(outcomes.stream().filter(java.util.concurrent.Future::resultNow))
                        .hasSize(1);
            }
        }
    }

    @Test
    void asksByItselfOnlyForWhatWasEntered() {
        var crowd = IntStream.range(0, 9)
                .mapToObj(i -> adult("张某", i == 0 ? Relation.HEAD : Relation.OTHER))
                .toArray(org.shouwang.resident.domain.RegistrationForm.MemberForm[]::new);
        var unknown = registering.own(zhang, at(door(), crowd));
        var known = registering.own(Callers.resident(), at(door(), crowd));

        assertThat(unknown.question()).isNotNull();
        assertThat(known.question()).isNotNull();
        answering.answer(zhang, unknown.id(), asked(unknown.id()), "AS_ENTERED");
        assertThat(review(unknown.id()).status()).isEqualTo(ReviewStatus.PASSED);
    }

    @Test
    void noAnswerSettlesAHouseholdThatWasTooDoubtfulWhenTheRulesAsked() {
        var crowd = IntStream.range(0, 9)
                .mapToObj(i -> adult("张某", i == 0 ? Relation.HEAD : Relation.OTHER))
                .toArray(org.shouwang.resident.domain.RegistrationForm.MemberForm[]::new);
        var home = registering.own(zhang, at(door(), crowd)).id();
        jdbc.sql("update resident.review set addends = (select jsonb_agg(a) from jsonb_array_elements(addends) a"
                        + " where a ->> 'rule' = 'CROWDED') || jsonb_build_array(jsonb_build_object('rule', 'DWELLING_TAKEN',"
                        + " 'points', 16, 'count', 1)) where id = :id")
                .param("id", home)
                .update();

        answering.answer(zhang, home, asked(home), "AS_ENTERED");

        assertThat(review(home).score().total()).isEqualTo(16);
        assertThat(review(home).status()).isEqualTo(ReviewStatus.HUMAN);
    }

    @Test
    void showsARecordOfAnotherCommunityWithoutDetails() {
        var father = Forms.citizen(LocalDate.of(1952, 5, 5));
        registering.own(Callers.resident(), at(Forms.dwelling(NEXT_DOOR), person("李建国", Relation.HEAD, father)));
        var here = registering
                .own(zhang, at(door(), adult("张慧", Relation.HEAD), person("李国", Relation.PARENT, father)))
                .id();

        var found = evidence.of(review(here), members.of(List.of(here)).getOrDefault(here, List.of()), HERE);

        assertThat(found.alternatives()).isEmpty();
        assertThat(found.items())
                .filteredOn(item -> item.judgement() == EvidenceItem.Judgement.CONFLICT)
                .hasSize(2)
                .allSatisfy(item -> {
                    assertThat(item.known()).isEmpty();
                    assertThat(item.from()).isNull();
                });
    }

    @Test
    void onlyTheHolderDecides() {
        var home = registerTwice();
        drain();
        assertThatThrownBy(() -> deciding.pass(reviewer, home)).isInstanceOf(ReviewRefused.class);
        hold(home);
        var other = Callers.staff(Role.REVIEWER, FOUR_SEASONS);
        assertThatThrownBy(() -> deciding.pass(other, home)).isInstanceOf(ReviewRefused.class);
    }

    @Test
    void readsWhatSomebodyHeardWhoRang() {
        var home = registerTwice();
        hold(home);
        asking.call(reviewer, home, null);
        var desk = Callers.staff(Role.COMMUNITY_DESK, FOUR_SEASONS);
        var call = tasks.about(List.of(home)).getFirst().taskId();
        working.take(desk, HERE, call);
        working.finish(desk, HERE, call, "ANSWERED", "老人住在女儿家");

        assertThat(evidence.of(review(home), List.of(), HERE).items())
                .filteredOn(item -> item.code() == EvidenceItem.Code.CALL)
                .singleElement()
                .satisfies(item -> assertThat(item.entered())
                        .containsEntry("outcome", "ANSWERED")
                        .containsEntry("note", "老人住在女儿家"));
    }

    /** A household of zhang's whose second person is registered in another one. */
    private UUID registerTwice() {
        var father = Forms.citizen(LocalDate.of(1949, 5, 5));
        registering.own(
                Callers.resident(), at(door(), adult("王秀兰", Relation.HEAD), person("李建国", Relation.SPOUSE, father)));
        var account = own.of(zhang.accountId()).size() < 9 ? zhang : Callers.resident();
        return registering
                .own(account, at(door(), adult("张慧", Relation.HEAD), person("李建国", Relation.PARENT, father)))
                .id();
    }

    private void hold(UUID id) {
        drain();
        UUID held;
        do {
            held = queue.lease(reviewer, HERE).orElseThrow().review().id();
        } while (!held.equals(id));
    }

    private void drain() {
        while (feed.queueReviews()) {
            feed.queueReviews();
        }
    }

    private static AreaPath door() {
        return Forms.dwelling(FOUR_SEASONS);
    }

    private UUID second(UUID household) {
        return members.of(List.of(household))
                .getOrDefault(household, List.of())
                .get(1)
                .id();
    }

    private UUID asked(UUID home) {
        return Optional.ofNullable(
                        own.find(zhang.accountId(), home).orElseThrow().question())
                .orElseThrow()
                .id();
    }

    private OwnRegistrations.AskedQuestion answered(UUID home) {
        return Optional.ofNullable(
                        own.find(zhang.accountId(), home).orElseThrow().answered())
                .orElseThrow();
    }

    private List<String> names(UUID household) {
        return members.of(List.of(household)).getOrDefault(household, List.of()).stream()
                .map(member -> member.name().clear())
                .toList();
    }

    private ReviewCase review(UUID id) {
        return cases.find(id, AreaScope.of(AreaPath.COUNTRY)).orElseThrow();
    }

    private static boolean succeeds(Runnable action) {
        try {
            action.run();
            return true;
        } catch (ReviewRefused e) {
            return false;
        }
    }
}
