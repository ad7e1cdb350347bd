package org.shouwang.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;

/** Tasks of any kind; the owner module opens and closes them and hears the outcome by {@link TaskDone}. */
public interface Tasks {
    /** Opens tasks; a second one of the same kind for the same subject is ignored. */
    void open(List<NewTask> tasks);

    /** Ends a task that its owner no longer needs. */
    void cancel(String kind, UUID subject);

    /** Leases the oldest open task of a kind in the scope to one person; never the same to two. */
    Optional<Leased> lease(String kind, AreaScope scope, UUID by, Instant until);

    /** Whether this person holds the task about the subject now. */
    boolean holds(String kind, UUID subject, UUID by);

    void release(String kind, UUID subject, UUID by);

    record NewTask(String kind, UUID subject, AreaPath area, Instant due, boolean urgent) {}

    record Leased(UUID taskId, UUID subject, Instant until) {}
}
