package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two offices write one bus in two ways, or one of them leaves its line out: whoever rode in it meets all the same. */
@WholeApplication
class OneBusTests {
    private final TracingRoom room;
    private final LocalDate day;

    OneBusTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.room = new TracingRoom(port, index, clock);
        this.day = LocalDate.ofInstant(clock.instant(), TracingRoom.ZONE).minusDays(2);
    }

    @Test
    void writtenInTwoWays() {
        bring(ride("ill1", "苏K 1" + room.run, "26"));
        bring(ride("mate1", "苏k·1" + room.run, "26路"));

        var contact = contact("ill1");
        assertThat(contact.path("tier").asString()).isEqualTo("LIKELY");
        assertThat(contact.path("minutes").asInt()).isEqualTo(22);
        assertThat(contact.path("place").path("name").asString()).isEqualTo("苏K 1" + room.run);
    }

    @Test
    void withoutItsLineAfterwards() {
        bring(ride("ill2", "苏K 2" + room.run, "26"));
        bring(ride("mate2", "苏K2" + room.run, ""));

        assertThat(contact("ill2").path("tier").asString()).isEqualTo("POSSIBLE");
    }

    @Test
    void withoutItsLineBefore() {
        bring(ride("ill3", "苏K 3" + room.run, ""));
        bring(ride("mate3", "苏K3" + room.run, "26"));

        assertThat(contact("ill3").path("tier").asString()).isEqualTo("POSSIBLE");
    }

    @Test
    void firstWithoutAndThenWithItsLineTheRideIsSure() {
        bring(ride("other", "苏K 4" + room.run, "26"));
        bring(ride("ill4", "苏K 4" + room.run, "26") + ride("mate4", "苏K 4" + room.run, ""));
        bring(ride("mate4", "苏K 4" + room.run, "26"));
        bring(ride("both", "苏K 4" + room.run, "") + ride("both", "苏K 4" + room.run, "26"));

        var found = room.contacts(approved("ill4"), "").path("items");
        assertThat(found)
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.path("tier").asString()).isEqualTo("LIKELY"));
    }

    private JsonNode contact(String card) {
        var found = room.contacts(approved(card), "").path("items");
        assertThat(found).hasSize(1);
        return found.path(0);
    }

    private String approved(String card) {
        var infected = room.openCase(null);
        room.holds(infected, card);
        return room.approved(infected);
    }

    private void bring(String rows) {
        room.bring("rides", "卡号,车牌,线路,上车时间,下车时间\n" + rows);
    }

    private String ride(String card, String vehicle, String line) {
        return "%s,%s,%s,%s 07:32,%s 07:54\n".formatted(room.card(card), vehicle, line, day, day);
    }
}
