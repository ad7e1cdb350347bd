package org.shouwang.resident.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.resident.Neighbours.FOUR_SEASONS;
import static org.shouwang.resident.Neighbours.NEXT_DOOR;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Caller;
import org.shouwang.access.Role;
import org.shouwang.resident.Callers;
import org.shouwang.resident.Forms;
import org.shouwang.resident.Neighbours;
import org.shouwang.resident.domain.Registering;
import org.shouwang.resident.domain.Relation;
import org.shouwang.resident.review.SecondLooks.Agreement;
import org.shouwang.resident.review.SecondLooks.Period;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@Import(Neighbours.class)
class SecondLookTests {
    private static final Period TODAY =
            new Period(FixedClock.NOW.minus(Duration.ofHours(1)), FixedClock.NOW.plus(Duration.ofHours(1)));

    private final Registering registering;
    private final ReviewFeed feed;
    private final ReviewQueue queue;
    private final Deciding deciding;
    private final Asking asking;
    private final Undoing undoing;
    private final SecondLooks looks;
    private final JdbcClient jdbc;
    private final Caller reviewer = Callers.staff(Role.REVIEWER, FOUR_SEASONS);

    SecondLookTests(
            Registering registering,
            ReviewFeed feed,
            ReviewQueue queue,
            Deciding deciding,
            Asking asking,
            Undoing undoing,
            SecondLooks looks,
            JdbcClient jdbc) {
        this.registering = registering;
        this.feed = feed;
        this.queue = queue;
        this.deciding = deciding;
        this.asking = asking;
        this.undoing = undoing;
        this.looks = looks;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nothingWasLookedAtYet() {
        while (feed.queueReviews()) {
            feed.queueReviews();
        }
        jdbc.sql("update work.task set closed_at = now(), outcome = 'CANCELLED' where closed_at is null")
                .update();
        jdbc.sql("update resident.decision set second_look = false").update();
    }

    @Test
    void countsHowOftenAPersonAgreesByCommunity() {
        var agreed = List.of(lookedAt(FOUR_SEASONS), lookedAt(FOUR_SEASONS), lookedAt(FOUR_SEASONS));
        agreed.forEach(id -> deciding.pass(reviewer, id));
        var doubted = lookedAt(FOUR_SEASONS);
        asking.call(reviewer, doubted, null);

        assertThat(looks.agreement(AreaScope.of(AreaPath.COUNTRY), TODAY))
                .containsExactly(new Agreement(FOUR_SEASONS, 4, 3));
        assertThat(looks.agreement(AreaScope.of(NEXT_DOOR), TODAY)).isEmpty();
        var yesterday = new Period(TODAY.from().minus(Duration.ofDays(1)), TODAY.from());
        assertThat(looks.agreement(AreaScope.of(FOUR_SEASONS), yesterday)).isEmpty();
    }

    @Test
    void leadsToTheDecisionsBehindTheFigure() {
        var agreed = lookedAt(FOUR_SEASONS);
        deciding.pass(reviewer, agreed);
        var doubted = lookedAt(FOUR_SEASONS);
        asking.call(reviewer, doubted, null);
        var here = AreaScope.of(FOUR_SEASONS);

        assertThat(looks.page(here, TODAY, null, null, 10).items())
                .extracting(SecondLooks.SecondLook::household)
                .containsExactlyInAnyOrder(agreed, doubted);
        assertThat(looks.page(here, TODAY, false, null, 10).items())
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.household()).isEqualTo(doubted);
                    assertThat(look.by()).isEqualTo(reviewer.accountId());
                });
        var first = looks.page(here, TODAY, null, null, 1);
        var second = looks.page(here, TODAY, null, first.next(), 1);
        assertThat(second.items()).doesNotContainAnyElementsOf(first.items()).hasSize(1);
    }

    @Test
    void whatWasTakenBackDoesNotCount() {
        var id = lookedAt(FOUR_SEASONS);
        deciding.pass(reviewer, id);
        undoing.undo(reviewer, id);

        assertThat(looks.agreement(AreaScope.of(FOUR_SEASONS), TODAY)).isEmpty();
    }

    /** A household that had passed, drawn for a second look and held by the reviewer. */
    private UUID lookedAt(AreaPath community) {
        var id = registering
                .own(Callers.resident(), Forms.at(Forms.dwelling(community), Forms.adult("张慧", Relation.HEAD)))
                .id();
        jdbc.sql("update resident.review set status = 'HUMAN', second_look = true, queued = false where id = :id")
                .param("id", id)
                .update();
        feed.queueReviews();
        var held = queue.lease(reviewer, AreaScope.of(community)).orElseThrow().review();
        assertThat(held.id()).isEqualTo(id);
        return id;
    }
}
