package org.shouwang.resident.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.resident.Neighbours.FOUR_SEASONS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.access.Caller;
import org.shouwang.access.Role;
import org.shouwang.resident.Callers;
import org.shouwang.resident.Forms;
import org.shouwang.resident.Neighbours;
import org.shouwang.resident.domain.Registering;
import org.shouwang.resident.domain.Relation;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;
import org.shouwang.support.ModuleTest;
import org.shouwang.work.domain.Seen;
import org.shouwang.work.domain.TaskList;
import org.shouwang.work.domain.TaskList.ListedTask;
import org.shouwang.work.domain.Working;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A reviewer has a household rung; what becomes of the call. */
@ModuleTest
@Import(Neighbours.class)
class CallOutcomeTests {
    private static final AreaScope HERE = AreaScope.of(FOUR_SEASONS);
    private static final String ASKED = "问一下老李是谁";

    private final Registering registering;
    private final ReviewCases cases;
    private final Calls calls;
    private final Working working;
    private final TaskList list;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Caller desk = Callers.staff(Role.COMMUNITY_DESK, FOUR_SEASONS);

    CallOutcomeTests(
            Registering registering,
            ReviewCases cases,
            Calls calls,
            Working working,
            TaskList list,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.registering = registering;
        this.cases = cases;
        this.calls = calls;
        this.working = working;
        this.list = list;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void nobodyElseToRing() {
        jdbc.sql("update work.task set closed_at = now(), outcome = 'CANCELLED' where closed_at is null")
                .update();
    }

    @Test
    void whatTheReviewerWantsToKnowIsAskedAgainWhenNobodyPicksUp() {
        var home = toRing();
        var first = calling();
        finish(first, "NO_ANSWER");

        var again = calling();

        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.instruction()).isEqualTo(ASKED);
        finish(again, "NO_ANSWER");
        assertThat(calling().instruction()).isEqualTo(ASKED);
        finish(calling(), "WRONG_NUMBER");
        assertThat(status(home)).isEqualTo(ReviewStatus.HUMAN);
    }

    @Test
    void anOutcomeThatIsNoneLeavesTheCallOpen() {
        var home = toRing();
        var call = calling();

        assertThatThrownBy(() -> finish(call, "NOBODY_HOME")).isInstanceOf(Invalid.class);

        assertThat(calling().id()).isEqualTo(call.id());
        assertThat(status(home)).isEqualTo(ReviewStatus.CALL);
    }

    @ParameterizedTest
    @EnumSource
    void reviewersReadHowItEndedInBothLanguages(CallOutcome outcome) {
        for (var language : List.of("zh", "en")) {
            assertThat(ResourceBundle.getBundle("resident", Locale.of(language)).getString("outcome." + outcome))
                    .isNotBlank();
        }
    }

    private UUID toRing() {
        var form = Forms.at(Forms.dwelling(FOUR_SEASONS), Forms.adult("张慧", Relation.HEAD));
        var home = registering.own(Callers.resident(), form).id();
        transaction.executeWithoutResult(_ -> {
            var here = cases.lock(home);
            calls.open(here, ASKED, here.since());
            cases.store(here, here.to(ReviewStatus.CALL, here.since()));
        });
        return home;
    }

    private ListedTask calling() {
        return list.page(new Seen(Map.of(ReviewTask.CALL, HERE)), false, null, 10)
                .items()
                .getFirst();
    }

    private void finish(ListedTask call, String outcome) {
        working.take(desk, HERE, call.id());
        working.finish(desk, HERE, call.id(), outcome, null);
    }

    private ReviewStatus status(UUID home) {
        return cases.find(home, HERE).orElseThrow().status();
    }
}
