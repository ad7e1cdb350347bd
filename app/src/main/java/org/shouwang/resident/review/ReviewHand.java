package org.shouwang.resident.review;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.resident.domain.Happenings;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.resident.review.Decisions.Kind;
import org.shouwang.work.TaskQueue;
import org.springframework.stereotype.Component;

/** What a reviewer holds: the lease, and the trace of what was done with it. */
@Component
class ReviewHand {
    private final ReviewCases cases;
    private final TaskQueue queue;
    private final Happenings happenings;
    private final Audit audit;
    private final Clock clock;

    ReviewHand(ReviewCases cases, TaskQueue queue, Happenings happenings, Audit audit, Clock clock) {
        this.cases = cases;
        this.queue = queue;
        this.happenings = happenings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The case, locked, if the reviewer holds it; asking for it prolongs the lease. */
    ReviewCase require(Caller caller, UUID id) {
        return Objects.requireNonNull(require(caller, id, Set.of()).get(id));
    }

    /** The case and others with it, all locked, and only then the task: whoever merges a case away locks in this order too. */
    Map<UUID, ReviewCase> require(Caller caller, UUID id, Set<UUID> others) {
        var ids = new HashSet<>(others);
        ids.add(id);
        var locked = cases.lock(ids);
        if (!queue.renew(
                ReviewTask.REVIEW, id, caller.accountId(), clock.instant().plus(ReviewTask.LEASE))) {
            throw ReviewRefused.notLeased();
        }
        var here = locked.get(id);
        if (here == null || here.status() == ReviewStatus.MERGED) {
            throw ReviewRefused.mergedAway();
        }
        return new LinkedHashMap<>(locked);
    }

    void close(Caller caller, ReviewCase decided, Kind kind, String happening, Map<String, ?> params) {
        queue.close(ReviewTask.REVIEW, decided.id(), caller.accountId(), kind.name());
        tell(decided.id(), happening, params, caller.accountId());
        audit.record(AuditEvent.of(caller.accountId(), "resident.review-decided", decided.id(), decided.path())
                .with("decision", kind.name()));
    }

    void takeBack(Caller caller, ReviewCase restored, Kind kind) {
        queue.reopen(
                ReviewTask.REVIEW,
                restored.id(),
                restored.path(),
                caller.accountId(),
                clock.instant().plus(ReviewTask.LEASE));
        tell(restored.id(), "UNDONE", Map.of("decision", kind.name()), caller.accountId());
        audit.record(AuditEvent.of(caller.accountId(), "resident.review-undone", restored.id(), restored.path())
                .with("decision", kind.name()));
    }

    void tell(UUID household, String happening, Map<String, ?> params, UUID by) {
        happenings.add(household, happening, params, by);
    }
}
