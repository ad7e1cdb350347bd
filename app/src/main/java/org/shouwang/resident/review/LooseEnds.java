package org.shouwang.resident.review;

import java.time.Instant;
import java.util.Collection;
import org.shouwang.resident.domain.Questions;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.work.Tasks;
import org.springframework.stereotype.Component;

/**
 * What still waits on a household that is merged away: its question and its tasks. They end with it, or an answer or a
 * review would bring it back without its people; when the decision is undone they wait again, as they did.
 */
@Component
class LooseEnds {
    private final Questions questions;
    private final Tasks tasks;

    LooseEnds(Questions questions, Tasks tasks) {
        this.questions = questions;
        this.tasks = tasks;
    }

    /** After the cases are stored, so that a task opened meanwhile is seen here. */
    void tie(Collection<ReviewCase> decided, Instant at) {
        decided.stream().filter(one -> one.status() == ReviewStatus.MERGED).forEach(merged -> {
            questions.withdraw(merged.id(), at);
            tasks.cancel(ReviewTask.REVIEW, merged.id());
            tasks.cancel(ReviewTask.CALL, merged.id());
        });
    }

    /** @param decided when the decision was made that had tied them */
    void untie(Collection<ReviewCase> restored, Instant decided) {
        restored.forEach(one -> {
            questions.restore(one.id(), decided);
            if (one.status() == ReviewStatus.HUMAN) {
                tasks.restore(ReviewTask.REVIEW, one.id(), one.path());
            }
            if (one.status() == ReviewStatus.CALL) {
                tasks.restore(ReviewTask.CALL, one.id(), one.path());
            }
        });
    }
}
