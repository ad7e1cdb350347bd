package org.shouwang.tracing.follow;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Permission;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.resident.KnownPeople;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.live.Live;
import org.shouwang.tracing.domain.LookUpTask;
import org.shouwang.tracing.follow.FollowUps.Followed;
import org.shouwang.tracing.follow.FollowUps.Outcome;
import org.shouwang.work.TaskDone;
import org.shouwang.work.TaskSubjects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts to look for, for the list of tasks of a community; and what those who looked have found. */
@Component
class FollowUpTasks implements TaskSubjects {
    private final FollowUps followUps;
    private final KnownPeople people;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    FollowUpTasks(FollowUps followUps, KnownPeople people, Audit audit, Live live, Clock clock) {
        this.followUps = followUps;
        this.people = people;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(LookUpTask.FOLLOW_UP);
    }

    /** Who is a contact is nobody's business but of those who may look people up. */
    @Override
    public Permission needs() {
        return Permission.FIND_PEOPLE;
    }

    /** Whoever was found is tested after, and isolated; and somebody else after all is found to be the right one. */
    @Override
    public Set<String> correctable() {
        return kinds();
    }

    @Override
    public Map<UUID, About> about(Collection<UUID> subjects, AreaScope scope) {
        var followed = followUps.byId(subjects);
        var known = people.within(
                scope, followed.values().stream().map(Followed::person).toList());
        var about = new HashMap<UUID, About>();
        followed.forEach((id, one) -> {
            var person = known.get(one.person());
            if (person != null) {
                about.put(id, new About(person.name(), "/desk/people/" + person.household()));
            }
        });
        return about;
    }

    /** In the transaction of the task, which stays open when the outcome is none of ours. */
    @EventListener
    @Transactional
    void on(TaskDone done) {
        if (!done.kind().equals(LookUpTask.FOLLOW_UP)) {
            return;
        }
        var outcome = done.outcome(Outcome.class, "tracing.outcome-unknown");
        followUps.outcome(done.subject(), outcome, done.by(), clock.instant());
        followUps.byId(Set.of(done.subject())).values().forEach(one -> {
            audit.record(AuditEvent.of(done.by(), "tracing.followed-up", one.person(), one.path())
                    .with("outcome", outcome.name()));
            live.changed("tracing", one.path());
        });
    }
}
