package org.shouwang.resident.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shouwang.resident.HouseholdFigures;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.shared.AreaScope;
import org.shouwang.work.TaskSubjects;
import org.springframework.stereotype.Component;

/** Calls are about households; reviews have a page of their own. */
@Component
class CallSubjects implements TaskSubjects {
    private final HouseholdFigures households;
    private final ReviewCases cases;

    CallSubjects(HouseholdFigures households, ReviewCases cases) {
        this.households = households;
        this.cases = cases;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ReviewTask.CALL);
    }

    @Override
    public void hold(UUID subject) {
        cases.lock(List.of(subject));
    }

    @Override
    public Map<UUID, About> about(Collection<UUID> subjects, AreaScope scope) {
        var about = new HashMap<UUID, About>();
        households.heads(subjects, scope).forEach((id, name) -> about.put(id, new About(name, "/desk/people/" + id)));
        return about;
    }
}
