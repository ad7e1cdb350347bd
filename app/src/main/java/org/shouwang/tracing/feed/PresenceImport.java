package org.shouwang.tracing.feed;

import java.time.Clock;
import java.util.UUID;
import org.shouwang.access.Permission;
import org.shouwang.policy.Policies;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.Spots;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.transfer.Importable;
import org.shouwang.tracing.domain.TracingPolicy;
import org.springframework.stereotype.Component;

/** A list of who was where, one stay a row: for whoever may trace, no older than the log, and taken back as a whole. */
abstract class PresenceImport implements Importable {
    private final String list;
    private final Desk desk;

    PresenceImport(String list, Desk desk) {
        this.list = list;
        this.desk = desk;
    }

    abstract Intake intake(Desk desk, UUID source, Reach reach);

    @Override
    public final String list() {
        return list;
    }

    @Override
    public final String permission() {
        return Permission.TRACE.name();
    }

    @Override
    public final void check(AreaPath area) {}

    @Override
    public final Intake open(Commission commission, boolean forGood) {
        var keepDays = desk.policies().current(TracingPolicy.class).keepDays();
        return intake(desk, commission.job(), Reach.of(commission, keepDays));
    }

    @Override
    public final long undo(Commission commission) {
        desk.log().retract(commission.job());
        desk.spots().takeBack(commission.job());
        return 0;
    }

    /** Where stays are entered. */
    @Component
    record Desk(Carriers carriers, Spots spots, PresenceLog log, Policies policies, Clock clock) {}
}
