package org.shouwang.resident.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.resident.Forms.adult;
import static org.shouwang.resident.Neighbours.FOUR_SEASONS;
import static org.shouwang.resident.Neighbours.NEXT_DOOR;

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
import org.shouwang.shared.AreaScope;
import org.shouwang.support.ModuleTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A household whose building turns out to stand in another community takes its review with it. */
@ModuleTest
@Import(Neighbours.class)
class PlacedElsewhereTests {
    private static final AreaScope HERE = AreaScope.of(FOUR_SEASONS);
    private static final AreaScope THERE = AreaScope.of(NEXT_DOOR);

    private final Registering registering;
    private final ReviewFeed feed;
    private final ReviewQueue queue;
    private final Placing placing;
    private final Asking asking;
    private final Undoing undoing;
    private final JdbcClient jdbc;

    private final Caller desk = Callers.staff(Role.COMMUNITY_DESK, FOUR_SEASONS, NEXT_DOOR);
    private final Caller here = Callers.staff(Role.REVIEWER, FOUR_SEASONS);
    private final Caller there = Callers.staff(Role.REVIEWER, NEXT_DOOR);

    PlacedElsewhereTests(
            Registering registering,
            ReviewFeed feed,
            ReviewQueue queue,
            Placing placing,
            Asking asking,
            Undoing undoing,
            JdbcClient jdbc) {
        this.registering = registering;
        this.feed = feed;
        this.queue = queue;
        this.placing = placing;
        this.asking = asking;
        this.undoing = undoing;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void emptyTheQueue() {
        drain();
        jdbc.sql("update work.task set closed_at = now(), outcome = 'CANCELLED' where closed_at is null")
                .update();
    }

    @Test
    void isReviewedThereAndDoesNotStopTheQueueHere() {
        var home = pendingAndRegisteredTwice();
        drain();
        var next = pendingAndRegisteredTwice();
        drain();

        placing.place(desk, AreaScope.of(FOUR_SEASONS, NEXT_DOOR), home, Forms.dwelling(NEXT_DOOR));

        assertThat(queue.lease(here, HERE).orElseThrow().review().id()).isEqualTo(next);
        assertThat(queue.lease(here, HERE)).isEmpty();
        assertThat(queue.lease(there, THERE).orElseThrow().review().id()).isEqualTo(home);
    }

    @Test
    void comesBackThereWhenADecisionMadeBeforeIsUndone() {
        var home = pendingAndRegisteredTwice();
        drain();
        var reviewer = Callers.staff(Role.REVIEWER, FOUR_SEASONS, NEXT_DOOR);
        assertThat(queue.lease(reviewer, HERE)).isPresent();
        asking.call(reviewer, home, null);
        placing.place(desk, AreaScope.of(FOUR_SEASONS, NEXT_DOOR), home, Forms.dwelling(NEXT_DOOR));

        undoing.undo(reviewer, home);

        assertThat(queue.standing(reviewer, HERE).waiting()).isZero();
        assertThat(queue.standing(reviewer, THERE).waiting()).isOne();
    }

    private UUID pendingAndRegisteredTwice() {
        var wang = adult("王秀兰", Relation.HEAD);
        registering.own(Callers.resident(), Forms.at(Forms.dwelling(FOUR_SEASONS), wang));
        return registering
                .own(Callers.resident(), Forms.pending(FOUR_SEASONS, "河边三间房", wang))
                .id();
    }

    private void drain() {
        boolean more = true;
        while (more) {
            more = feed.queueReviews();
        }
    }
}
