package org.shouwang.work;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.PersonName;

/**
 * Tells what tasks are about. The module that owns a kind implements it; a kind that nobody tells about is worked on pages
 * of its own and is left out of the common list.
 */
public interface TaskSubjects {
    Set<String> kinds();

    /** What somebody must be allowed there, besides having tasks, to see and to do these kinds. */
    default Permission needs() {
        return Permission.SEE_TASKS;
    }

    /** Kinds that end on pages of their own, by what is decided there: nobody takes or finishes them in the common list. */
    default Set<String> endElsewhere() {
        return Set.of();
    }

    /** Kinds whose outcome may turn out otherwise, or lead on to another; their owner hears each, and the last word counts. */
    default Set<String> correctable() {
        return Set.of();
    }

    /**
     * Holds what a task is about until the transaction ends, before somebody finishes that task: where the owner changes both,
     * it holds the subject first, and so does whoever finishes.
     */
    default void hold(UUID subject) {}

    /** Subjects outside the scope are absent. */
    Map<UUID, About> about(Collection<UUID> subjects, AreaScope scope);

    /**
     * @param name of whoever it is about; null where it is about no person
     * @param link page of the desk where the subject is
     */
    record About(@Nullable PersonName name, String link) {}
}
