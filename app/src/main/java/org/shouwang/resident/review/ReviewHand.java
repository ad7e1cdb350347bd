package org.shouwang.resident.review;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.resident.domain.Happenings;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.review.Decisions.Kind;
import org.shouwang.work.TaskQueue;
import org.springframework.stereotype.Component;

/** What a reviewer holds: the lease, and the trace of what was done with it. */
@Component
class ReviewHand {
    private final TaskQueue queue;
    private final Happenings happenings;
    private final Audit audit;
    private final Clock clock;

    ReviewHand(TaskQueue queue, Happenings happenings, Audit audit, Clock clock) {
        this.queue = queue;
        this.happenings = happenings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The reviewer holds the case; asking for it prolongs the lease. */
    void require(Caller caller, UUID id) {
        if (!queue.renew(
                ReviewTask.REVIEW, id, caller.accountId(), clock.instant().plus(ReviewTask.LEASE))) {
            throw ReviewRefused.notLeased();
        }
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
