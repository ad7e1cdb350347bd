package org.shouwang.work.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaScope;
import org.shouwang.work.TaskSubjects;
import org.shouwang.work.TaskSubjects.About;
import org.shouwang.work.domain.Seen;
import org.shouwang.work.domain.TaskList.ListedTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the owners of the kinds what tasks are about. */
@Component
class TaskAbout {
    private final ObjectProvider<TaskSubjects> owners;

    TaskAbout(ObjectProvider<TaskSubjects> owners) {
        this.owners = owners;
    }

    /**
     * The kinds of the common list that the caller may see; one alone, if it is wanted.
     *
     * @param areas of tasks, where the caller has a permission
     */
    Seen seen(@Nullable String wanted, Function<Permission, AreaScope> areas) {
        return Seen.of(owners.stream(), areas).only(kind -> wanted == null || wanted.equals(kind));
    }

    boolean endsElsewhere(String kind) {
        return owners.stream().anyMatch(owner -> owner.endElsewhere().contains(kind));
    }

    /** Whether the outcome of the kind may be corrected. */
    boolean correctable(String kind) {
        return owners.stream().anyMatch(owner -> owner.correctable().contains(kind));
    }

    /** By subject; one outside the areas is absent. */
    Map<UUID, About> of(Collection<ListedTask> tasks, Function<Permission, AreaScope> areas) {
        var about = new HashMap<UUID, About>();
        for (var owner : owners.stream().toList()) {
            var ids = tasks.stream()
                    .filter(task -> owner.kinds().contains(task.kind()))
                    .map(ListedTask::subject)
                    .toList();
            about.putAll(ids.isEmpty() ? Map.of() : owner.about(ids, areas.apply(owner.needs())));
        }
        return about;
    }
}
