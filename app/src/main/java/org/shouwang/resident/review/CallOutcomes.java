package org.shouwang.resident.review;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.Happenings;
import org.shouwang.resident.domain.Questions;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.work.TaskDone;
import org.shouwang.work.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody rang a household: with what they heard a reviewer decides; without an answer it is rung again. */
@Component
class CallOutcomes {
    private final ReviewCases cases;
    private final Questions questions;
    private final Calls calls;
    private final Tasks tasks;
    private final Happenings happenings;
    private final Clock clock;

    CallOutcomes(ReviewCases cases, Questions questions, Calls calls, Tasks tasks, Happenings happenings, Clock clock) {
        this.cases = cases;
        this.questions = questions;
        this.calls = calls;
        this.tasks = tasks;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** In the transaction of the task, which stays open when the outcome is none of ours. */
    @EventListener
    @Transactional
    void on(TaskDone done) {
        if (!done.kind().equals(ReviewTask.CALL)) {
            return;
        }
        var outcome = done.outcome(CallOutcome.class, "resident.call-outcome-unknown");
        var here = cases.lock(done.subject());
        var now = clock.instant();
        happenings.add(here.id(), "CALLED", Map.of("outcome", outcome), done.by());
        if (here.status() != ReviewStatus.CALL) {
            return;
        }
        if (outcome == CallOutcome.NO_ANSWER) {
            var due = calls.open(here, instruction(here.id()), now);
            happenings.add(here.id(), "CALL_NEEDED", Map.of("due", due), null);
        } else {
            questions.withdraw(here.id(), now);
            cases.store(here, here.to(ReviewStatus.HUMAN, now));
        }
    }

    /** What the reviewer wants to know, and nobody could be asked. */
    private @Nullable String instruction(UUID household) {
        return tasks.ended(ReviewTask.CALL, household)
                .flatMap(ended -> Optional.ofNullable(ended.instruction()))
                .orElse(null);
    }
}
