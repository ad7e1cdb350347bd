package org.shouwang.tracing.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaScope;
import org.shouwang.work.TaskSubjects;
import org.springframework.stereotype.Component;

/** Look-ups that wait for a second person, for the list of tasks: nobody is named, the page of the look-up says more. */
@Component
class LookUpTasks implements TaskSubjects {
    private final LookUps lookUps;

    LookUpTasks(LookUps lookUps) {
        this.lookUps = lookUps;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(LookUpTask.APPROVE, LookUpTask.EMERGENCY);
    }

    /** Whoever decides the look-up ends them. */
    @Override
    public Set<String> endElsewhere() {
        return kinds();
    }

    @Override
    public Permission needs() {
        return Permission.APPROVE_TRACE;
    }

    @Override
    public Map<UUID, About> about(Collection<UUID> subjects, AreaScope scope) {
        var about = new HashMap<UUID, About>();
        lookUps.byId(subjects, scope)
                .forEach(one -> about.put(one.id(), new About(null, "/desk/tracing/look-ups/" + one.id())));
        return about;
    }
}
