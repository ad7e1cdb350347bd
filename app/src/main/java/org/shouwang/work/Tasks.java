package org.shouwang.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;

/**
 * Tasks of any kind; the owner module opens and closes them and hears the outcome by {@link TaskDone}.
 * Who works through them takes them from the {@link TaskQueue}.
 */
public interface Tasks {
    /** Opens tasks; a second one of the same kind for the same subject is ignored. */
    void open(List<NewTask> tasks);

    /** Ends a task that its owner no longer needs. */
    void cancel(String kind, UUID subject);

    /** Takes the end of a task back that its owner had ended, in the area where the subject is now. */
    void restore(String kind, UUID subject, AreaPath area);

    /** The subject is somewhere else now, and so is whatever is open about it. */
    void move(UUID subject, AreaPath area);

    /** How many of a kind are open, taken or not. */
    int count(String kind, AreaScope scope);

    /** What is past its time, latest first; without the kinds that need a permission of their own which the asker lacks there. */
    List<Late> late(AreaScope scope, Caller asker, int limit);

    /** Open tasks about these subjects. */
    List<Late> about(Collection<UUID> subjects);

    /** How the last task of a kind about the subject ended that somebody finished. */
    Optional<Ended> ended(String kind, UUID subject);

    /** @param note what to do, in words; sealed at rest */
    record NewTask(
            String kind,
            UUID subject,
            AreaPath area,
            Instant due,
            boolean urgent,
            @Nullable String note) {}

    /**
     * In clear: for readers who may see what it is about.
     *
     * @param instruction what there was to do
     * @param note what whoever finished it wrote
     */
    record Ended(
            Instant at,
            UUID by,
            String outcome,
            @Nullable String instruction,
            @Nullable String note) {
        @Override
        public String toString() {
            return "Ended[" + outcome + "]";
        }
    }

    record Late(
            UUID taskId,
            String kind,
            UUID subject,
            AreaPath area,
            Instant due,
            @Nullable UUID takenBy) {}
}
