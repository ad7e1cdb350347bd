package org.shouwang.resident.review;

import java.time.Clock;
import java.util.Map;
import org.shouwang.resident.domain.Happenings;
import org.shouwang.resident.domain.Questions;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.work.TaskDone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody rang a household: with what they heard a reviewer decides; without an answer it is rung again. */
@Component
class CallOutcomes {
    private static final String NO_ANSWER = "NO_ANSWER";

    private final ReviewCases cases;
    private final Questions questions;
    private final Calls calls;
    private final Happenings happenings;
    private final Clock clock;

    CallOutcomes(ReviewCases cases, Questions questions, Calls calls, Happenings happenings, Clock clock) {
        this.cases = cases;
        this.questions = questions;
        this.calls = calls;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** In the transaction of the task: either both are on record or neither. */
    @EventListener
    @Transactional
    void on(TaskDone done) {
        if (!done.kind().equals(ReviewTask.CALL)) {
            return;
        }
        var here = cases.lock(done.subject());
        var now = clock.instant();
        happenings.add(here.id(), "CALLED", Map.of("outcome", done.outcome()), done.by());
        if (here.status() != ReviewStatus.CALL) {
            return;
        }
        if (done.outcome().equals(NO_ANSWER)) {
            happenings.add(here.id(), "CALL_NEEDED", Map.of("due", calls.open(here, null, now)), null);
        } else {
            questions.withdraw(here.id(), now);
            cases.store(here, here.to(ReviewStatus.HUMAN, now));
        }
    }
}
