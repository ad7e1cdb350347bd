package org.shouwang.resident.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.resident.Forms.adult;
import static org.shouwang.resident.Neighbours.FOUR_SEASONS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Caller;
import org.shouwang.access.Role;
import org.shouwang.resident.Callers;
import org.shouwang.resident.Forms;
import org.shouwang.resident.Neighbours;
import org.shouwang.resident.domain.OwnRegistrations;
import org.shouwang.resident.domain.QuestionKind;
import org.shouwang.resident.domain.Registering;
import org.shouwang.resident.domain.Relation;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.ModuleTest;
import org.shouwang.work.Tasks;
import org.shouwang.work.domain.Working;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding the dwelling settles the doubt about the address, and nothing that somebody has said meanwhile. */
@ModuleTest
@Import(Neighbours.class)
class PlacedAfterHearingTests {
    private static final AreaScope HERE = AreaScope.of(FOUR_SEASONS);

    private final Registering registering;
    private final OwnRegistrations own;
    private final ReviewFeed feed;
    private final ReviewQueue queue;
    private final Asking asking;
    private final Answering answering;
    private final Placing placing;
    private final Undoing undoing;
    private final ReviewCases cases;
    private final Tasks tasks;
    private final Working working;
    private final JdbcClient jdbc;

    private final Caller reviewer = Callers.staff(Role.REVIEWER, FOUR_SEASONS);
    private final Caller desk = Callers.staff(Role.COMMUNITY_DESK, FOUR_SEASONS);
    private final Caller zhang = Callers.resident();

    PlacedAfterHearingTests(
            Registering registering,
            OwnRegistrations own,
            ReviewFeed feed,
            ReviewQueue queue,
            Asking asking,
            Answering answering,
            Placing placing,
            Undoing undoing,
            ReviewCases cases,
            Tasks tasks,
            Working working,
            JdbcClient jdbc) {
        this.registering = registering;
        this.own = own;
        this.feed = feed;
        this.queue = queue;
        this.asking = asking;
        this.answering = answering;
        this.placing = placing;
        this.undoing = undoing;
        this.cases = cases;
        this.tasks = tasks;
        this.working = working;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void emptyTheQueue() {
        drain();
        jdbc.sql("update work.task set closed_at = now(), outcome = 'CANCELLED' where closed_at is null")
                .update();
    }

    @Test
    void passesByItselfWhenNothingElseIsOnRecord() {
        var home = held();

        place(home);

        assertThat(review(home).status()).isEqualTo(ReviewStatus.PASSED);
    }

    @Test
    void isLookedAtWhenSomebodyHasRung() {
        var home = held();
        asking.call(reviewer, home, null);
        var call = tasks.about(List.of(home)).getFirst().taskId();
        working.take(desk, HERE, call);
        working.finish(desk, HERE, call, "ANSWERED", "老人住在女儿家");

        place(home);

        assertThat(review(home).status()).isEqualTo(ReviewStatus.HUMAN);
        drain();
        assertThat(queue.lease(reviewer, HERE).orElseThrow().review().id()).isEqualTo(home);
    }

    @Test
    void isLookedAtWhenTheHouseholdHasAnswered() {
        var home = held();
        asking.ask(reviewer, home, QuestionKind.LIVES_HERE, null);
        var asked = Optional.ofNullable(
                        own.find(zhang.accountId(), home).orElseThrow().question())
                .orElseThrow();
        answering.answer(zhang, home, asked.id(), "BOTH");

        place(home);

        assertThat(review(home).status()).isEqualTo(ReviewStatus.HUMAN);
    }

    @Test
    void itsAddressIsNoDoubtAnyMoreWhenADecisionMadeBeforeIsUndone() {
        var home = held();
        asking.call(reviewer, home, null);
        place(home);

        undoing.undo(reviewer, home);

        assertThat(review(home).status()).isEqualTo(ReviewStatus.HUMAN);
        assertThat(review(home).score().total()).isZero();
    }

    private UUID held() {
        var home = registering
                .own(zhang, Forms.pending(FOUR_SEASONS, "河边三间房", adult("张慧", Relation.HEAD)))
                .id();
        drain();
        assertThat(queue.lease(reviewer, HERE).orElseThrow().review().id()).isEqualTo(home);
        return home;
    }

    private void place(UUID home) {
        placing.place(desk, HERE, home, Forms.dwelling(FOUR_SEASONS));
    }

    private void drain() {
        boolean more = true;
        while (more) {
            more = feed.queueReviews();
        }
    }

    private ReviewCase review(UUID id) {
        return cases.find(id, HERE).orElseThrow();
    }
}
