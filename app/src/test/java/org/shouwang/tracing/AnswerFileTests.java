package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers as files: the rows of the page, masked, with who took them away and for which look-up. */
@WholeApplication
class AnswerFileTests {
    private final TracingRoom room;
    private final MorningBus bus;

    AnswerFileTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.room = new TracingRoom(port, index, clock);
        this.bus = new MorningBus(room);
    }

    @Test
    void leavesAsAFileWithAWatermark() {
        var lookUp = bus.approved();

        assertThat(room.file("trace-contacts", lookUp, Map.of())).contains("密接", "共 2 行", "导出人");
        assertThat(room.file("trace-trajectory", lookUp, Map.of())).contains("数据", "26 苏K " + room.run);
    }

    @Test
    void isInTheLanguageOfWhoeverTakesIt() {
        var file = room.file("trace-contacts", bus.approved(), Map.of(), "en");

        assertThat(file)
                .contains("Score,Grade,Certainty", "close contact", "certain or likely", "unknown")
                .contains("2 rows", "Exported by: 员* Head of tracing", "Look-up: ", "Internal, do not pass on")
                .doesNotContain("密接", "不知道是谁", "导出人", "流调组长", "查询编号");
    }

    @Test
    void isNotFetchedOnceTheLookUpIsOver() {
        var infected = bus.openCase();
        for (var list : List.of("trace-contacts", "trace-trajectory")) {
            var lookUp = room.ask(room.tracer, infected);
            expect(200, room.lead.post(lookUp + "/approve", Map.of()));
            var file = room.written(room.lead, list, Map.of("lookUp", TracingRoom.idOf(lookUp)), "zh-CN");
            expect(200, room.lead.get(file));
            assertThat(room.entries("tracing.viewed", TracingRoom.idOf(lookUp)).findValuesAsString("what"))
                    .as("the look-up of the file that was fetched")
                    .first()
                    .asString()
                    .endsWith("-file-fetched");

            expect(200, room.tracer.post(lookUp + "/end", Map.of()));

            assertThat(expect(409, room.lead.get(file)).text("code")).isEqualTo("tracing.look-up-over");
        }
    }

    @Test
    void saysWhatWasMarkedAndWhatBecameOfThePerson() {
        var document = Community.document();
        room.register(document);
        room.owners(room.owns("mate", document));
        var infected = bus.openCase();
        var lookUp = room.approved(infected);
        var contact =
                room.contacts(lookUp, "").path("items").path(0).path("contact").asInt();
        var mark = Map.of("contact", contact, "kind", "ON_ANOTHER_LIST", "set", true);
        expect(204, room.tracer.post("/api/tracing/cases/" + infected + "/marks", mark));
        expect(201, room.tracer.post(lookUp + "/follow-ups", Map.of("contacts", List.of(contact))));

        assertThat(room.file("trace-contacts", lookUp, Map.of())).contains("已在别的名单上", "等回音");
    }
}
