package org.shouwang.resident.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.policy.Policies;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewPolicy;
import org.shouwang.work.Tasks;
import org.shouwang.work.Tasks.NewTask;
import org.springframework.stereotype.Component;

/** Telephone calls that a review needs; each is a task with a deadline. */
@Component
class Calls {
    private final Tasks tasks;
    private final Policies policies;

    Calls(Tasks tasks, Policies policies) {
        this.tasks = tasks;
        this.policies = policies;
    }

    Instant open(ReviewCase about, @Nullable String note, Instant now) {
        var due = now.plus(policies.current(ReviewPolicy.class).callTime());
        tasks.open(List.of(new NewTask(ReviewTask.CALL, about.id(), about.path(), due, false, note)));
        return due;
    }

    void cancel(ReviewCase about) {
        tasks.cancel(ReviewTask.CALL, about.id());
    }

    boolean isOpen(ReviewCase about) {
        return tasks.about(List.of(about.id())).stream()
                .anyMatch(task -> task.kind().equals(ReviewTask.CALL));
    }
}
