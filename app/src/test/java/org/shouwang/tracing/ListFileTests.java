package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lists of cases, look-ups and requests as files: the rows of the page with its filters, for whoever may trace and export. */
@WholeApplication
class ListFileTests {
    private final TracingRoom room;

    ListFileTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.room = new TracingRoom(port, index, clock);
    }

    @Test
    void lookUpsSayWhoAskedAndWhoStoodBehindThem() {
        var infected = room.openCase(null);
        var refused = room.ask(infected);
        expect(200, room.lead.post(refused + "/refuse", Map.of("note", "窗口太长 " + room.run)));

        assertThat(row(room.listed(room.lead, "trace-look-ups", Map.of("state", "REFUSED"), "en"), refused))
                .contains("refused", "find contacts", number(infected), "员*", "窗口太长 " + room.run);
        assertThat(row(room.listed(room.lead, "trace-look-ups", Map.of(), "zh-CN"), refused))
                .contains("没批准", "找接触过的人");
    }

    @Test
    void withoutAStateTheyAreThoseThatWaitForTheReader() {
        var waiting = room.ask(room.openCase(null));
        var approved = room.approved(room.openCase(null));
        var own = "/api/tracing/look-ups/"
                + expect(201, room.lead.post("/api/tracing/look-ups", room.wanted(null, room.openCase(null))))
                        .text("id");

        var file = room.listed(room.lead, "trace-look-ups", Map.of("waiting", "true"), "zh-CN");

        assertThat(row(file, waiting)).contains("等批准");
        assertThat(file.lines()).noneMatch(line -> of(line, approved) || of(line, own));
    }

    @Test
    void whoDecidesInOnePlaceFindsWhatWaitsThereOnThePageAsInTheFile() {
        var nextDoor = room.stage.staff(Role.TRACER, Stage.NEXT_DOOR);
        var there = room.ask(nextDoor, room.openCase(nextDoor, Stage.NEXT_DOOR, null));
        var here = room.ask(room.openCase(null));
        var both = room.stage.employed(Map.of(Stage.HERE, Role.TRACER, Stage.NEXT_DOOR, Role.TRACING_LEAD));

        var page = expect(200, both.get("/api/tracing/look-ups?waiting=true&limit=200"));
        assertThat(page.body()).contains(TracingRoom.idOf(there)).doesNotContain(TracingRoom.idOf(here));
        assertThat(expect(200, both.get("/api/tracing/look-ups?waiting=true&area=" + Stage.HERE))
                        .json()
                        .path("items"))
                .isEmpty();
        var file = room.listed(both, "trace-look-ups", Map.of("waiting", "true"), "zh-CN");
        assertThat(file).contains("共 " + page.json().path("items").size() + " 行");
    }

    @Test
    void casesAreThoseOfThePageMasked() {
        var person = room.register(Community.document()).getFirst();
        var number = number(room.openCase(person));

        assertThat(room.listed(room.lead, "trace-cases", Map.of("number", number), "en"))
                .contains("Case number,State,Look-ups waiting", number, "being traced", "欧*", "onset", "bus", "# 1 row")
                .doesNotContain("欧阳佩兰");
        assertThat(room.listed(room.lead, "trace-cases", Map.of("number", number, "state", "CLOSED"), "zh-CN"))
                .contains("共 0 行");
    }

    @Test
    void aRequestIsOneRowWithItsAnswers() {
        var question = Map.of(
                "area",
                Stage.HERE,
                "direction",
                "FROM_THEM",
                "fileNumber",
                "公函" + room.run,
                "partner",
                "市公安局",
                "question",
                "请提供8月2日26路的乘客",
                "due",
                room.at(1, 9, 0));
        var request =
                expect(201, room.tracer.post("/api/tracing/requests", question)).text("id");

        var late = room.listed(room.lead, "trace-requests", Map.of("late", "true", "number", room.run), "zh-CN");
        assertThat(late).contains("公函" + room.run, "对方请我们查", "市公安局", "过了期限", "26路的乘客", "共 1 行");

        expect(
                200,
                room.tracer.post(
                        "/api/tracing/requests/" + request + "/answer",
                        Map.of("fileNumber", "复函" + room.run, "answer", "见附件")));
        assertThat(room.listed(room.lead, "trace-requests", Map.of("open", "true", "number", room.run), "en"))
                .contains("File number,Who asks whom", "# 0 rows");
        assertThat(room.listed(room.lead, "trace-requests", Map.of("number", "复函" + room.run), "en"))
                .contains("answered", "复函" + room.run + " 见附件", "# 1 row");
    }

    @Test
    void othersGetNone() {
        var elsewhere = room.stage.staff(Role.TRACING_LEAD, Stage.NEXT_DOOR);
        var director = room.stage.staff(Role.DIRECTOR, Stage.HERE);
        var waiting = room.ask(room.openCase(null));
        for (var list : List.of("trace-cases", "trace-look-ups", "trace-requests")) {
            assertThat(ask(room.tracer, list, "", Map.of()).text("code")).isEqualTo("access.not-allowed");
            assertThat(ask(director, list, "", Map.of()).status()).isEqualTo(404);
            assertThat(ask(elsewhere, list, "?area=" + Stage.HERE, Map.of()).status())
                    .isEqualTo(404);
            assertThat(ask(room.lead, list, "", Map.of("name", "张")).status()).isEqualTo(400);
        }
        assertThat(ask(room.lead, "trace-look-ups", "", Map.of("state", "GONE")).status())
                .isEqualTo(400);
        assertThat(room.listed(elsewhere, "trace-look-ups", Map.of(), "en").lines())
                .noneMatch(line -> of(line, waiting));
    }

    private static Answer ask(HttpCaller caller, String list, String area, Map<String, String> query) {
        return caller.post("/api/shared/exports" + area, Map.of("list", list, "format", "CSV", "query", query));
    }

    private String number(String infected) {
        return expect(200, room.tracer.get("/api/tracing/cases/" + infected)).text("number");
    }

    private String row(String file, String lookUp) {
        return file.lines().filter(line -> of(line, lookUp)).findFirst().orElse("");
    }

    private boolean of(String line, String lookUp) {
        return line.startsWith(room.tracer.get(lookUp).text("number") + ",");
    }
}
