package org.shouwang.tracing;

import java.time.LocalDate;

/**
 * A morning on one bus, two days ago: a case aboard, two who are with it long enough, one a minute, one who boards as it leaves;
 * and a noon on another bus with one of the two and somebody further.
 */
final class MorningBus {
    final TracingRoom room;

    MorningBus(TracingRoom room) {
        this.room = room;
        room.rides(
                room.ride("case", 2, "07:32", "07:54"),
                room.ride("mate", 2, "07:36", "08:10"),
                room.ride("stranger", 2, "07:40", "07:50"),
                room.ride("brief", 2, "07:53", "08:30"),
                room.ride("later", 2, "07:54", "08:20"),
                atNoon("mate", "12:00", "12:30"),
                atNoon("further", "12:05", "12:40"));
    }

    private String atNoon(String card, String from, String until) {
        var day = LocalDate.ofInstant(room.now, TracingRoom.ZONE).minusDays(2);
        return "%s,苏K X%s,8,%s %s,%s %s\n".formatted(room.card(card), room.run, day, from, day, until);
    }

    /** Of whoever held the card of the case. */
    String openCase() {
        var infected = room.openCase(null);
        room.holds(infected, "case");
        return infected;
    }

    String approved() {
        return room.approved(openCase());
    }
}
