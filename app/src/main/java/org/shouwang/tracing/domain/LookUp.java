package org.shouwang.tracing.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;

/**
 * A question about cases, and the two people behind it.
 *
 * @param leastSeconds together at a time, below which nobody is told of
 * @param second who was named in an emergency, to stand by it afterwards
 * @param confirmBy until when
 * @param visibleUntil how long answers are shown once it is approved
 * @param endedAt when whoever asked had seen enough; an emergency still waits for its second person then
 */
public record LookUp(
        UUID id,
        long number,
        AreaPath path,
        List<UUID> cases,
        Purpose purpose,
        @Nullable String note,
        Instant from,
        Instant until,
        int leastSeconds,
        LookUpState state,
        UUID askedBy,
        Instant askedAt,
        @Nullable UUID second,
        @Nullable Instant confirmBy,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote,
        @Nullable Instant visibleUntil,
        @Nullable Instant endedAt) {

    /** Refused unless somebody else stands behind it and its time is not over. */
    public void requireOpen(Instant now) {
        if (endedAt != null) {
            throw TracingRefused.over();
        }
        switch (state) {
            case WAITING, REFUSED -> throw TracingRefused.notApproved();
            case ENDED -> throw TracingRefused.over();
            case EMERGENCY -> {
                if (confirmBy == null || !now.isBefore(confirmBy)) {
                    throw TracingRefused.unconfirmed();
                }
            }
            case APPROVED -> {
                if (visibleUntil == null || !now.isBefore(visibleUntil)) {
                    throw TracingRefused.over();
                }
            }
        }
    }

    public boolean isOpen(Instant now) {
        var until = state == LookUpState.EMERGENCY ? confirmBy : visibleUntil;
        return endedAt == null
                && (state == LookUpState.APPROVED || state == LookUpState.EMERGENCY)
                && until != null
                && now.isBefore(until);
    }

    boolean waits() {
        return state == LookUpState.WAITING || state == LookUpState.EMERGENCY;
    }
}
