package org.shouwang.tracing.domain;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.policy.Policies;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.live.Live;
import org.shouwang.tracing.domain.LookUps.Decision;
import org.shouwang.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second person stands behind a look-up, or doesn't. */
@Service
@Transactional
public class Approving {
    private final LookUps lookUps;
    private final AboutWhom aboutWhom;
    private final Policies policies;
    private final Tasks tasks;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    Approving(
            LookUps lookUps, AboutWhom aboutWhom, Policies policies, Tasks tasks, Audit audit, Live live, Clock clock) {
        this.lookUps = lookUps;
        this.aboutWhom = aboutWhom;
        this.policies = policies;
        this.tasks = tasks;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * In an emergency whoever was named stands by it; too late is on record as late, and shown.
     *
     * @param read whom it was about when they read it, by {@link AboutWhom#digest}
     */
    public LookUp approve(Caller caller, AreaScope scope, UUID id, @Nullable String note, @Nullable String read) {
        var here = another(caller, scope, id);
        if (read != null && !read.equals(aboutWhom.digest(here))) {
            throw TracingRefused.changedMeanwhile();
        }
        if (here.second() != null && !here.second().equals(caller.accountId())) {
            throw TracingRefused.notTheSecond();
        }
        var now = clock.instant();
        var since = here.second() == null ? now : here.askedAt();
        var visible = since.plus(policies.current(TracingPolicy.class).visible());
        decide(here, new Decision(LookUpState.APPROVED, caller.accountId(), now, note, visible));
        aboutWhom.keep(here);
        return lookUps.require(id, scope);
    }

    public LookUp refuse(Caller caller, AreaScope scope, UUID id, String note) {
        var here = another(caller, scope, id);
        decide(here, new Decision(LookUpState.REFUSED, caller.accountId(), clock.instant(), note, null));
        return lookUps.require(id, scope);
    }

    /** Whoever asked has seen enough, or does not need it any more. Who was named in an emergency stands by it all the same. */
    public LookUp end(Caller caller, AreaScope scope, UUID id) {
        var here = lookUps.require(id, scope);
        if (!here.askedBy().equals(caller.accountId()) || !lookUps.end(id, clock.instant())) {
            throw TracingRefused.decided();
        }
        var ended = lookUps.require(id, scope);
        if (!ended.waits()) {
            noLongerWaits(ended);
        }
        told(here, caller.accountId(), "tracing.look-up-ended");
        return ended;
    }

    private LookUp another(Caller caller, AreaScope scope, UUID id) {
        var here = lookUps.require(id, scope);
        if (here.askedBy().equals(caller.accountId())) {
            throw TracingRefused.sameTwice();
        }
        return here;
    }

    private void decide(LookUp here, Decision decision) {
        if (!here.waits() || !lookUps.decide(here.id(), decision)) {
            throw TracingRefused.decided();
        }
        noLongerWaits(here);
        told(
                here,
                decision.by(),
                decision.state() == LookUpState.APPROVED ? "tracing.look-up-approved" : "tracing.look-up-refused");
    }

    private void noLongerWaits(LookUp here) {
        tasks.cancel(LookUpTask.APPROVE, here.id());
        tasks.cancel(LookUpTask.EMERGENCY, here.id());
    }

    private void told(LookUp here, UUID by, String action) {
        audit.record(AuditEvent.of(by, action, here.id(), here.path())
                .because(here.purpose().name()));
        live.changed("tracing", here.path());
    }
}
