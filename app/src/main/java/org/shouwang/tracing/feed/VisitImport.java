package org.shouwang.tracing.feed;

import java.util.List;
import java.util.UUID;
import org.shouwang.resident.KnownPeople;
import org.springframework.stereotype.Component;

/** Visits of registered people to venues, one a row: what a registry of venues hands over. */
@Component
class VisitImport extends PresenceImport {
    static final String DOCUMENT = "document";
    static final String VENUE = "venue";
    static final String SETTING = "setting";
    static final String FROM = "from";
    static final String UNTIL = "until";

    /** Of the venue, in degrees of WGS 84; without it nobody there is anybody's time-space companion. */
    static final String LATITUDE = "latitude";

    static final String LONGITUDE = "longitude";

    private final KnownPeople people;

    VisitImport(Desk desk, KnownPeople people) {
        super("visits", desk);
        this.people = people;
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
    Intake intake(Desk desk, UUID source, Reach reach) {
        return new VisitIntake(desk.carriers(), desk.spots(), desk.log(), people, source, reach);
    }
}
