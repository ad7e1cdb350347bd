package org.shouwang.tracing.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.access.People;
import org.shouwang.access.Permission;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.policy.Policies;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Ids;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.live.Live;
import org.shouwang.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks for a look-up: it waits for a second person, or in an emergency names one who stands by it afterwards. */
@Service
@Transactional
public class LookUpAsking {
    private static final Duration TO_APPROVE = Duration.ofHours(2);

    private final Cases cases;
    private final LookUps lookUps;
    private final AboutWhom aboutWhom;
    private final Policies policies;
    private final People people;
    private final Tasks tasks;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    LookUpAsking(
            Cases cases,
            LookUps lookUps,
            AboutWhom aboutWhom,
            Policies policies,
            People people,
            Tasks tasks,
            Audit audit,
            Live live,
            Clock clock) {
        this.cases = cases;
        this.lookUps = lookUps;
        this.aboutWhom = aboutWhom;
        this.policies = policies;
        this.people = people;
        this.tasks = tasks;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    public LookUp ask(Caller caller, AreaScope scope, Wanted wanted) {
        var policy = policies.current(TracingPolicy.class);
        var about = all(wanted.cases(), scope);
        check(wanted, about, policy);
        var now = clock.instant();
        var path = about.getFirst().path();
        var emergency = wanted.emergencySecond() != null;
        if (emergency) {
            requireSecond(caller, about, wanted.emergencySecond());
            if (lookUps.hasUnconfirmed(caller.accountId())) {
                throw TracingRefused.emergencyWaits();
            }
        }
        var fresh = new LookUp(
                Ids.next(),
                0,
                path,
                about.stream().map(InfectionCase::id).toList(),
                wanted.purpose(),
                wanted.note(),
                wanted.from(),
                wanted.until(),
                wanted.leastSeconds(),
                emergency ? LookUpState.EMERGENCY : LookUpState.WAITING,
                caller.accountId(),
                now,
                wanted.emergencySecond(),
                emergency ? now.plus(policy.toConfirm()) : null,
                null,
                null,
                null,
                null,
                null);
        lookUps.add(fresh);
        if (emergency) {
            aboutWhom.keep(fresh);
        }
        tell(fresh, now);
        return lookUps.require(fresh.id(), scope);
    }

    private List<InfectionCase> all(Collection<UUID> ids, AreaScope scope) {
        var found = cases.find(ids, scope);
        if (found.size() < ids.stream().distinct().count()) {
            throw new NotFound("case");
        }
        return found;
    }

    private static void check(Wanted wanted, List<InfectionCase> about, TracingPolicy policy) {
        if (about.size() > policy.mostCases()) {
            throw Invalid.field("cases", "tracing.too-many-cases");
        }
        if (about.stream().anyMatch(one -> one.state() == CaseState.CLOSED)) {
            throw TracingRefused.caseClosed();
        }
        Moments.require("from", wanted.from(), "until", wanted.until());
        if (Duration.between(wanted.from(), wanted.until()).compareTo(Duration.ofDays(policy.mostDays())) > 0) {
            throw Invalid.field("from", "tracing.window-too-long");
        }
    }

    private void requireSecond(Caller caller, List<InfectionCase> about, @Nullable UUID second) {
        if (caller.accountId().equals(second)) {
            throw TracingRefused.sameTwice();
        }
        if (!holds(approvers(about, caller), second)) {
            throw Invalid.field("emergencySecond", "tracing.not-an-approver");
        }
    }

    /** Who may stand behind a look-up of this caller about all of these cases. */
    @Transactional(readOnly = true)
    public List<People.Who> approvers(Caller caller, AreaScope scope, Collection<UUID> about) {
        return approvers(all(about, scope), caller);
    }

    private List<People.Who> approvers(List<InfectionCase> about, Caller caller) {
        var everywhere = about.stream()
                .map(InfectionCase::path)
                .distinct()
                .map(path -> people.holders(Permission.APPROVE_TRACE, path))
                .reduce((some, others) -> some.stream()
                        .filter(who -> holds(others, who.accountId()))
                        .toList());
        return everywhere.orElse(List.of()).stream()
                .filter(who -> !who.accountId().equals(caller.accountId()))
                .sorted(Comparator.comparing(People.Who::accountId))
                .toList();
    }

    private static boolean holds(List<People.Who> people, @Nullable UUID account) {
        return people.stream().anyMatch(who -> who.accountId().equals(account));
    }

    private void tell(LookUp fresh, Instant now) {
        var emergency = fresh.state() == LookUpState.EMERGENCY;
        var due = fresh.confirmBy() == null ? now.plus(TO_APPROVE) : fresh.confirmBy();
        var kind = emergency ? LookUpTask.EMERGENCY : LookUpTask.APPROVE;
        tasks.open(List.of(new Tasks.NewTask(kind, fresh.id(), taskArea(fresh.path()), due, emergency, null)));
        audit.record(AuditEvent.of(
                        fresh.askedBy(),
                        emergency ? "tracing.emergency" : "tracing.look-up-asked",
                        fresh.id(),
                        fresh.path())
                .because(fresh.purpose().name())
                .with("cases", String.valueOf(fresh.cases().size())));
        live.changed("tracing", fresh.path());
    }

    /** Tasks of the desk are nobody's in the community itself. */
    static AreaPath taskArea(AreaPath path) {
        return path.value().length() > AreaLevel.DISTRICT.length() ? path.at(AreaLevel.DISTRICT) : path;
    }

    /** @param emergencySecond who stands by it afterwards; null for the ordinary way */
    public record Wanted(
            List<UUID> cases,
            Purpose purpose,
            @Nullable String note,
            Instant from,
            Instant until,
            int leastSeconds,
            @Nullable UUID emergencySecond) {}
}
