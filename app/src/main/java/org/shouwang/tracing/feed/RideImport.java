package org.shouwang.tracing.feed;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rides of cards whose stops or times of alighting are known, one a row. */
@Component
class RideImport extends PresenceImport {
    static final String CARD = "card";
    static final String VEHICLE = "vehicle";
    static final String LINE = "line";
    static final String BOARDED = "boarded";
    static final String ALIGHTED = "alighted";
    static final String BOARDED_STOP = "boardedStop";
    static final String ALIGHTED_STOP = "alightedStop";
    static final String SETTING = "setting";
    static final String CERTAINTY = "certainty";

    RideImport(Desk desk) {
        super("rides", desk);
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
    Intake intake(Desk desk, UUID source, Reach reach) {
        return new RideIntake(desk.carriers(), desk.spots(), desk.log(), source, reach);
    }
}
