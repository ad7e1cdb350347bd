package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A file that says nothing of a venue makes it a venue like any other; the next one that says what it is sets that right. */
@WholeApplication
class CorrectedSettingTests {
    private final TracingRoom room;
    private final LocalDate day;
    private final String ill = Community.document();
    private final String mate = Community.document();

    CorrectedSettingTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.room = new TracingRoom(port, index, clock);
        this.day = LocalDate.ofInstant(clock.instant(), TracingRoom.ZONE).minusDays(2);
    }

    @Test
    void aFileThatStatesTheSettingSetsItRight() {
        var infected = room.openCase(room.register(ill).getFirst());
        room.register(mate);
        room.bring("visits", "证件号码,场所,从,到\n" + visit(ill, "") + visit(mate, ""));
        var before = contact(infected);
        assertThat(before.path("place").path("setting").asString()).isEqualTo("venue");

        room.bring("visits", "证件号码,场所,类型,从,到\n" + visit(ill, "market,") + visit(mate, ","));

        var after = contact(infected);
        assertThat(after.path("place").path("setting").asString()).isEqualTo("market");
        assertThat(after.path("score").asInt())
                .as("fewer catch it at a market")
                .isLessThan(before.path("score").asInt());
    }

    @Test
    void undoneAFileLeavesNoSettingBehind() {
        var infected = room.openCase(room.register(ill).getFirst());
        room.register(mate);
        var wrong = room.bring("visits", "证件号码,场所,类型,从,到\n" + visit(ill, "market,") + visit(mate, "market,"));
        assertThat(contact(infected).path("place").path("setting").asString()).isEqualTo("market");

        room.undo(wrong);
        room.bring("visits", "证件号码,场所,从,到\n" + visit(ill, "") + visit(mate, ""));

        assertThat(contact(infected).path("place").path("setting").asString()).isEqualTo("venue");
    }

    private JsonNode contact(String infected) {
        return room.contacts(room.approved(infected), "").path("items").path(0);
    }

    private String visit(String document, String setting) {
        return "%s,便民菜场 %s,%s%s 08:40,%s 09:25\n".formatted(document, room.run, setting, day, day);
    }
}
