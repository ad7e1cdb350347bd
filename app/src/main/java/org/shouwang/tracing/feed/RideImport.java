package org.shouwang.tracing.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.shouwang.access.Permission;
import org.shouwang.policy.Policies;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.Spots;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.transfer.Importable;
import org.shouwang.tracing.domain.TracingPolicy;
import org.springframework.stereotype.Component;

/** Rides of cards whose stops or times of alighting are known, one a row. */
@Component
class RideImport implements Importable {
    static final String CARD = "card";
    static final String VEHICLE = "vehicle";
    static final String LINE = "line";
    static final String BOARDED = "boarded";
    static final String ALIGHTED = "alighted";
    static final String BOARDED_STOP = "boardedStop";
    static final String ALIGHTED_STOP = "alightedStop";
    static final String SETTING = "setting";
    static final String CERTAINTY = "certainty";

    private final Carriers carriers;
    private final Spots spots;
    private final PresenceLog log;
    private final Policies policies;
    private final Clock clock;

    RideImport(Carriers carriers, Spots spots, PresenceLog log, Policies policies, Clock clock) {
        this.carriers = carriers;
        this.spots = spots;
        this.log = log;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String list() {
        return "rides";
    }

    @Override
    public String permission() {
        return Permission.TRACE.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(CARD, "卡号", "Card", true),
                new Column(VEHICLE, "车牌", "Vehicle", true),
                new Column(LINE, "线路", "Line", false),
                new Column(BOARDED, "上车时间", "Boarded", true),
                new Column(ALIGHTED, "下车时间", "Alighted", true),
                new Column(BOARDED_STOP, "上车站序", "Boarding stop", false),
                new Column(ALIGHTED_STOP, "下车站序", "Alighting stop", false),
                new Column(SETTING, "车型", "Setting", false),
                new Column(CERTAINTY, "把握", "Certainty", false));
    }

    @Override
    public List<List<String>> examples() {
        return List.of(
                List.of("3100 4021 7788", "苏K 12417", "26", "2026-03-01 07:32", "2026-03-01 07:54", "4", "11", "", ""),
                List.of(
                        "31004021 9912",
                        "苏K 12417",
                        "26",
                        "2026-03-01 07:36",
                        "2026-03-01 07:50",
                        "",
                        "",
                        "bus-ventilated",
                        "85%"));
    }

    @Override
    public void check(AreaPath area) {}

    @Override
    public Intake open(Commission commission, boolean forGood) {
        var now = clock.instant();
        var kept = Duration.ofDays(policies.current(TracingPolicy.class).keepDays());
        return new RideIntake(carriers, spots, log, commission.job(), now, now.minus(kept));
    }

    @Override
    public long undo(Commission commission) {
        log.retract(commission.job());
        return 0;
    }
}
