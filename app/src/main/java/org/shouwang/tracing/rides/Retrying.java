package org.shouwang.tracing.rides;

import java.time.LocalDate;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.tracing.domain.TracingRefused;
import org.shouwang.tracing.rides.RideDays.RideDay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody does not wait until a day that failed is tried again by itself. */
@Service
@Transactional
public class Retrying {
    private final RideDays days;
    private final Audit audit;

    Retrying(RideDays days, Audit audit) {
        this.days = days;
        this.audit = audit;
    }

    /** Days belong to no area: it is on record where whoever wants it works. */
    public RideDay retry(Caller caller, AreaScope scope, LocalDate day) {
        find(day);
        if (!days.retry(day)) {
            throw TracingRefused.dayNotFailed();
        }
        var area = scope.roots().getFirst();
        audit.record(AuditEvent.of(caller.accountId(), "tracing.day-retried", null, area)
                .with("day", day.toString()));
        return find(day);
    }

    private RideDay find(LocalDate day) {
        return days.all().stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow(() -> new NotFound("day"));
    }
}
