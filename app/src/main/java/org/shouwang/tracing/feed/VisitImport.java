package org.shouwang.tracing.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.shouwang.access.Permission;
import org.shouwang.policy.Policies;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.Spots;
import org.shouwang.resident.KnownPeople;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.transfer.Importable;
import org.shouwang.tracing.domain.TracingPolicy;
import org.springframework.stereotype.Component;

/** Visits of registered people to venues, one a row: what a registry of venues hands over. */
@Component
class VisitImport implements Importable {
    static final String DOCUMENT = "document";
    static final String VENUE = "venue";
    static final String SETTING = "setting";
    static final String FROM = "from";
    static final String UNTIL = "until";

    /** Of the venue, in degrees of WGS 84; without it nobody there is anybody's time-space companion. */
    static final String LATITUDE = "latitude";

    static final String LONGITUDE = "longitude";

    private final Carriers carriers;
    private final Spots spots;
    private final PresenceLog log;
    private final KnownPeople people;
    private final Policies policies;
    private final Clock clock;

    VisitImport(Carriers carriers, Spots spots, PresenceLog log, KnownPeople people, Policies policies, Clock clock) {
        this.carriers = carriers;
        this.spots = spots;
        this.log = log;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String list() {
        return "visits";
    }

    @Override
    public String permission() {
        return Permission.TRACE.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(DOCUMENT, "证件号码", "Document", true),
                new Column(VENUE, "场所", "Venue", true),
                new Column(SETTING, "类型", "Setting", false),
                new Column(FROM, "从", "From", true),
                new Column(UNTIL, "到", "Until", true),
                new Column(LATITUDE, "纬度", "Latitude", false),
                new Column(LONGITUDE, "经度", "Longitude", false));
    }

    @Override
    public List<List<String>> examples() {
        return List.of(List.of(
                "990403195403120027",
                "便民菜场",
                "market",
                "2026-03-01 08:40",
                "2026-03-01 09:25",
                "36.19520",
                "113.11630"));
    }

    @Override
    public void check(AreaPath area) {}

    @Override
    public Intake open(Commission commission, boolean forGood) {
        var now = clock.instant();
        var kept = Duration.ofDays(policies.current(TracingPolicy.class).keepDays());
        return new VisitIntake(carriers, spots, log, people, commission.job(), now, now.minus(kept));
    }

    @Override
    public long undo(Commission commission) {
        log.retract(commission.job());
        return 0;
    }
}
