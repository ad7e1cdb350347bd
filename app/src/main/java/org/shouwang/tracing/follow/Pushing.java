package org.shouwang.tracing.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.policy.Policies;
import org.shouwang.resident.KnownPeople;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Ids;
import org.shouwang.shared.live.Live;
import org.shouwang.tracing.answer.ContactFinding;
import org.shouwang.tracing.answer.Met;
import org.shouwang.tracing.answer.Shown;
import org.shouwang.tracing.domain.Cases;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.domain.LookUpTask;
import org.shouwang.tracing.domain.MarkKind;
import org.shouwang.tracing.domain.Marks;
import org.shouwang.tracing.domain.TracingPolicy;
import org.shouwang.tracing.domain.TracingRefused;
import org.shouwang.tracing.follow.FollowUpLists.FollowUpList;
import org.shouwang.tracing.follow.FollowUps.Followed;
import org.shouwang.tracing.follow.FollowUps.NewList;
import org.shouwang.work.Tasks;
import org.shouwang.work.Tasks.NewTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends contacts to the communities where they live, as tasks: whom to look for and what for, not why it is known. */
@Service
@Transactional
public class Pushing {
    private final Shown shown;
    private final ContactFinding finding;
    private final Marks marks;
    private final Cases cases;
    private final KnownPeople people;
    private final FollowUps followUps;
    private final FollowUpLists lists;
    private final Tasks tasks;
    private final Policies policies;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    Pushing(
            Shown shown,
            ContactFinding finding,
            Marks marks,
            Cases cases,
            KnownPeople people,
            FollowUps followUps,
            FollowUpLists lists,
            Tasks tasks,
            Policies policies,
            Audit audit,
            Live live,
            Clock clock) {
        this.shown = shown;
        this.finding = finding;
        this.marks = marks;
        this.cases = cases;
        this.people = people;
        this.followUps = followUps;
        this.lists = lists;
        this.tasks = tasks;
        this.policies = policies;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Whoever of these contacts is registered, is no case and is not on a list of this look-up already. */
    public FollowUpList push(Caller caller, AreaScope scope, UUID lookUpId, Collection<Integer> contacts) {
        var lookUp = shown.open(caller.accountId(), lookUpId, scope, "follow-up");
        var chosen = chosen(lookUp, new HashSet<>(contacts));
        var homes = people.homes(
                chosen.stream().map(Met::person).filter(Objects::nonNull).toList());
        var list = newList(caller, lookUp);
        var followed = chosen.stream()
                .filter(met -> met.person() != null && homes.containsKey(met.person()))
                .map(met -> followed(met, list, Objects.requireNonNull(homes.get(met.person()))))
                .toList();
        if (followed.isEmpty()) {
            throw TracingRefused.nobodyToFollow();
        }
        followUps.add(list, followed);
        tasks.open(followed.stream()
                .map(one -> new NewTask(LookUpTask.FOLLOW_UP, one.id(), one.path(), list.due(), false, null))
                .toList());
        told(caller, lookUp, list, followed);
        return lists.require(list.id(), scope);
    }

    private List<Met> chosen(LookUp lookUp, Collection<Integer> contacts) {
        var already = followUps.ofLookUp(lookUp.id()).keySet();
        var marked = marks.of(lookUp.cases());
        var orders = finding.of(lookUp, 1).stream().map(Met::number).toList().containsAll(contacts) ? 1 : 2;
        var met = finding.of(lookUp, orders).stream()
                .filter(one -> contacts.contains(one.number()) && one.person() != null)
                .filter(one -> !one.isCase() && !already.contains(one.person()))
                .filter(one -> one.carriers().stream()
                        .noneMatch(carrier ->
                                marked.getOrDefault(carrier, Set.of()).contains(MarkKind.NO_CONTACT)))
                .toList();
        var cases = new HashSet<>(this.cases.peopleAmong(
                met.stream().map(Met::person).filter(Objects::nonNull).toList()));
        return met.stream().filter(one -> !cases.contains(one.person())).toList();
    }

    private NewList newList(Caller caller, LookUp lookUp) {
        Instant now = clock.instant();
        var due =
                now.plus(Duration.ofHours(policies.current(TracingPolicy.class).followUpHours()));
        return new NewList(Ids.next(), lookUp.id(), lookUp.path(), now, caller.accountId(), due);
    }

    private static Followed followed(Met met, NewList list, AreaPath home) {
        return new Followed(
                Ids.next(),
                list.id(),
                met.number(),
                Objects.requireNonNull(met.person()),
                home,
                met.score(),
                met.grade(),
                null,
                null,
                null);
    }

    private void told(Caller caller, LookUp lookUp, NewList list, List<Followed> followed) {
        audit.record(AuditEvent.of(caller.accountId(), "tracing.list-pushed", list.id(), lookUp.path())
                .because(lookUp.purpose().name())
                .with("people", String.valueOf(followed.size())));
        shown.people(
                caller.accountId(),
                lookUp,
                followed.stream().map(Followed::person).toList());
        live.changed("tracing", lookUp.path());
    }
}
