package org.shouwang.tracing.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaScope;
import org.shouwang.work.TaskSubjects;
import org.springframework.stereotype.Component;

/** What is wrong with the data, for the list of tasks: about nobody, and the page of sources shows files and index. */
@Component
class DataTasks implements TaskSubjects {
    private static final About SOURCES = new About(null, "/desk/tracing/sources/rides");

    @Override
    public Set<String> kinds() {
        return Set.of(LookUpTask.FILE, LookUpTask.INDEX);
    }

    @Override
    public Permission needs() {
        return Permission.TRACE;
    }

    /** A file or the index lies in no area; its task does, and is seen there only. */
    @Override
    public Map<UUID, About> about(Collection<UUID> subjects, AreaScope scope) {
        return subjects.stream().distinct().collect(toMap(subject -> subject, _ -> SOURCES));
    }
}
