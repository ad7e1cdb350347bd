package org.shouwang.work.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaScope;
import org.shouwang.work.TaskSubjects;
import org.shouwang.work.TaskSubjects.About;
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

    /** The kinds of the common list that the caller may see; of one alone, if it is wanted. */
    Set<String> kinds(@Nullable String wanted, Predicate<Permission> may) {
        var kinds = new HashSet<String>();
        owners.stream().filter(owner -> may.test(owner.needs())).forEach(owner -> kinds.addAll(owner.kinds()));
        kinds.removeIf(one -> wanted != null && !wanted.equals(one));
        return kinds;
    }

    /** Whether the kind is one that takes a permission which the caller lacks. */
    boolean isKeptFrom(String kind, Predicate<Permission> may) {
        return owners.stream().anyMatch(owner -> owner.kinds().contains(kind) && !may.test(owner.needs()));
    }

    boolean endsElsewhere(String kind) {
        return owners.stream().anyMatch(owner -> owner.endElsewhere().contains(kind));
    }

    /** Of the kinds that the caller may see, those whose outcome may be corrected. */
    Set<String> correctable(@Nullable String wanted, Predicate<Permission> may) {
        var kinds = kinds(wanted, may);
        kinds.removeIf(
                kind -> owners.stream().noneMatch(owner -> owner.correctable().contains(kind)));
        return kinds;
    }

    /** By subject; one outside the scope is absent. */
    Map<UUID, About> of(Collection<ListedTask> tasks, AreaScope scope) {
        var about = new HashMap<UUID, About>();
        for (var owner : owners.stream().toList()) {
            var ids = tasks.stream()
                    .filter(task -> owner.kinds().contains(task.kind()))
                    .map(ListedTask::subject)
                    .toList();
            about.putAll(ids.isEmpty() ? Map.of() : owner.about(ids, scope));
        }
        return about;
    }
}
