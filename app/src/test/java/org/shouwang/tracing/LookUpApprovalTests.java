package org.shouwang.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.net.URLEncoder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two people whom it takes before anything is shown, and the emergency that names them at once. */
@WholeApplication
class LookUpApprovalTests {
    private final TracingRoom room;
    private final JdbcClient jdbc;

    LookUpApprovalTests(@LocalServerPort int port, TracingIndex index, Clock clock, JdbcClient jdbc) {
        this.room = new TracingRoom(port, index, clock);
        this.jdbc = jdbc;
    }

    @Test
    void nothingIsShownBeforeASecondPersonStandsBehindIt() {
        var lookUp = room.ask(room.openCase(null));

        for (var what : List.of("trajectory", "contacts", "chain", "common", "contacts/1")) {
            var answer = expect(409, room.tracer.get(lookUp + "/" + what));
            assertThat(answer.text("code")).isEqualTo("tracing.not-approved");
        }
        assertThat(room.tracer.post(lookUp + "/approve", Map.of()).text("code")).isEqualTo("access.not-allowed");
        expect(200, room.lead.post(lookUp + "/approve", Map.of()));
        expect(200, room.tracer.get(lookUp + "/contacts"));
    }

    @Test
    void nothingIsShownOnceItsTimeIsOver() {
        var lookUp = room.approved(room.openCase(null));
        expect(200, room.tracer.get(lookUp + "/contacts"));

        jdbc.sql("update tracing.look_up set visible_until = decided_at where id = :id::uuid")
                .param("id", TracingRoom.idOf(lookUp))
                .update();

        for (var what : List.of("trajectory", "contacts", "chain", "common", "contacts/1")) {
            var answer = expect(409, room.tracer.get(lookUp + "/" + what));
            assertThat(answer.text("code")).isEqualTo("tracing.look-up-over");
        }
        assertThat(expect(200, room.tracer.get(lookUp)).json().path("open").asBoolean())
                .isFalse();
    }

    @Test
    void whatWaitsForAnApprovalIsNotTickedOffAsATask() {
        var lookUp = room.ask(room.openCase(null));
        var director = room.stage.staff(Role.TRACING_LEAD, Stage.HERE.substring(0, 6));
        var waiting = expect(200, director.get("/api/work/tasks?kind=TRACE_APPROVAL&limit=200"))
                .json()
                .path("items");
        var task =
                "/api/work/tasks/" + waiting.path(waiting.size() - 1).path("id").asString();

        for (var refused : List.of(
                director.post(task + "/take", Map.of()), director.post(task + "/done", Map.of("outcome", "DONE")))) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("code")).isEqualTo("work.task-ends-elsewhere");
        }
        expect(200, room.lead.post(lookUp + "/approve", Map.of()));
    }

    @Test
    void nobodyApprovesTheirOwn() {
        var own = expect(201, room.lead.post("/api/tracing/look-ups", room.wanted(null, room.openCase(null))));

        var refused = room.lead.post("/api/tracing/look-ups/" + own.text("id") + "/approve", Map.of());

        assertThat(refused.text("code")).isEqualTo("tracing.second-person-needed");
    }

    @Test
    void anEmergencyNamesTwoAndIsLoud() {
        var infected = room.openCase(null);
        var approvers = expect(200, room.tracer.get("/api/tracing/look-ups/approvers?case=" + infected));
        var second = room.lead.get("/api/access/me").text("accountId");
        assertThat(approvers.json().path("items").findValuesAsString("accountId"))
                .contains(second);
        var asked = expect(201, room.tracer.post("/api/tracing/look-ups", room.wanted(second, infected)));
        var lookUp = "/api/tracing/look-ups/" + asked.text("id");

        assertThat(asked.json().path("open").asBoolean()).isTrue();
        assertThat(asked.json().path("emergency").asBoolean()).isTrue();
        expect(200, room.tracer.get(lookUp + "/contacts"));
        expect(200, room.lead.post(lookUp + "/approve", Map.of("note", "电话里说过")));
        assertThat(expect(200, room.tracer.get(lookUp)).text("state")).isEqualTo("APPROVED");
        var nobody = UUID.randomUUID().toString();
        assertThat(room.tracer
                        .post("/api/tracing/look-ups", room.wanted(nobody, infected))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anEmergencyThatWasEndedStillWaitsForItsSecond() {
        var lookUp = room.emergency(room.openCase(null));
        expect(200, room.tracer.get(lookUp + "/contacts"));

        expect(200, room.tracer.post(lookUp + "/end", Map.of()));

        assertThat(expect(409, room.tracer.get(lookUp + "/contacts")).text("code"))
                .isEqualTo("tracing.look-up-over");
        var waiting = expect(200, room.lead.get(lookUp)).json();
        assertThat(waiting.path("state").asString()).isEqualTo("EMERGENCY");
        assertThat(waiting.path("open").asBoolean()).isFalse();
        assertThat(waiting.path("mayDecide").asBoolean()).isTrue();
        assertThat(waitingFor(room.lead)).contains(TracingRoom.idOf(lookUp));
        assertThat(task("TRACE_EMERGENCY", lookUp)).isOne();

        expect(200, room.lead.post(lookUp + "/approve", Map.of("note", "事后补批")));
        assertThat(task("TRACE_EMERGENCY", lookUp)).isZero();
        assertThat(expect(409, room.tracer.get(lookUp + "/contacts")).text("code"))
                .as("whoever stands by it opens nothing")
                .isEqualTo("tracing.look-up-over");
        assertThat(room.tracer.post(lookUp + "/end", Map.of()).text("code")).isEqualTo("tracing.look-up-decided");
    }

    @Test
    void nobodyAsksForAnEmergencyWhileOneOfTheirsIsNotConfirmed() {
        var infected = room.openCase(null);
        var wanted = room.wanted(TracingRoom.accountOf(room.lead), infected);
        var first = room.emergency(infected);
        expect(200, room.tracer.post(first + "/end", Map.of()));

        assertThat(room.tracer.post("/api/tracing/look-ups", wanted).text("code"))
                .isEqualTo("tracing.emergency-waits");
        room.ask(infected);
        expect(200, room.lead.post(first + "/refuse", Map.of("note", "不急")));
        expect(201, room.tracer.post("/api/tracing/look-ups", wanted));
    }

    @Test
    void theSecondOfAnEmergencyDecidesForAllItsCases() {
        var tracer = room.stage.employed(Map.of(Stage.HERE, Role.TRACER, Stage.NEXT_DOOR, Role.TRACER));
        var inBoth = room.stage.employed(Map.of(Stage.HERE, Role.TRACING_LEAD, Stage.NEXT_DOOR, Role.TRACING_LEAD));
        var here = room.openCase(tracer, Stage.HERE, null);
        var nextDoor = room.openCase(tracer, Stage.NEXT_DOOR, null);

        assertThat(approvers(tracer, here)).contains(TracingRoom.accountOf(room.lead), TracingRoom.accountOf(inBoth));
        assertThat(approvers(tracer, here, nextDoor))
                .contains(TracingRoom.accountOf(inBoth))
                .doesNotContain(TracingRoom.accountOf(room.lead));
        assertThat(room.tracer.get(approversOf(here, nextDoor)).status())
                .as("of a case elsewhere nothing is told")
                .isEqualTo(404);
        var inPart = room.wanted(TracingRoom.accountOf(room.lead), here, nextDoor);
        assertThat(tracer.post("/api/tracing/look-ups", inPart).status()).isEqualTo(400);
        expect(201, tracer.post("/api/tracing/look-ups", room.wanted(TracingRoom.accountOf(inBoth), here, nextDoor)));
    }

    @Test
    void aCaseShowsNoLookUpThatIsAboutOneElsewhereToo() {
        var tracer = room.stage.employed(Map.of(Stage.HERE, Role.TRACER, Stage.NEXT_DOOR, Role.TRACER));
        var here = room.openCase(tracer, Stage.HERE, null);
        var both = room.ask(tracer, here, room.openCase(tracer, Stage.NEXT_DOOR, null));
        var alone = room.ask(tracer, here);

        var seen = room.infected(here).path("lookUps").findValuesAsString("id");

        assertThat(seen).contains(TracingRoom.idOf(alone)).doesNotContain(TracingRoom.idOf(both));
        assertThat(expect(200, tracer.get("/api/tracing/cases/" + here))
                        .json()
                        .path("lookUps")
                        .findValuesAsString("id"))
                .contains(TracingRoom.idOf(both));
    }

    private static List<String> approvers(HttpCaller asker, String... cases) {
        return expect(200, asker.get(approversOf(cases))).json().path("items").findValuesAsString("accountId");
    }

    private static String approversOf(String... cases) {
        return "/api/tracing/look-ups/approvers?case=" + String.join("&case=", cases);
    }

    private List<String> waitingFor(HttpCaller reader) {
        return expect(200, reader.get("/api/tracing/look-ups?waiting=true&limit=200"))
                .json()
                .path("items")
                .findValuesAsString("id");
    }

    private int task(String kind, String lookUp) {
        return jdbc.sql(
                        "select count(*) from work.task where kind = :kind and subject = :id::uuid and closed_at is null")
                .param("kind", kind)
                .param("id", TracingRoom.idOf(lookUp))
                .query(Integer.class)
                .single();
    }

    @Test
    void aCaseSaysHowManyWait() {
        var infected = room.openCase(null);
        assertThat(waiting(infected)).isZero();

        room.ask(infected);
        var decided = room.ask(infected);
        assertThat(waiting(infected)).isEqualTo(2);

        expect(200, room.lead.post(decided + "/approve", Map.of()));
        assertThat(waiting(infected)).isOne();
    }

    private int waiting(String infected) {
        var number =
                expect(200, room.tracer.get("/api/tracing/cases/" + infected)).text("number");
        return expect(200, room.tracer.get("/api/tracing/cases?number=" + URLEncoder.encode(number, UTF_8)))
                .json()
                .path("items")
                .path(0)
                .path("waiting")
                .asInt();
    }

    @Test
    void casesOfTwoPlacesAreDecidedByWhoeverDecidesInBoth() {
        var tracer = room.stage.employed(Map.of(Stage.HERE, Role.TRACER, Stage.NEXT_DOOR, Role.TRACER));
        var inPart = room.stage.employed(Map.of(Stage.HERE, Role.TRACING_LEAD, Stage.NEXT_DOOR, Role.TRACER));
        var inBoth = room.stage.employed(Map.of(Stage.HERE, Role.TRACING_LEAD, Stage.NEXT_DOOR, Role.TRACING_LEAD));
        var lookUp =
                room.ask(tracer, room.openCase(tracer, Stage.HERE, null), room.openCase(tracer, Stage.NEXT_DOOR, null));

        assertThat(expect(200, inPart.get(lookUp)).json().path("mayDecide").asBoolean())
                .isFalse();
        assertThat(inPart.post(lookUp + "/approve", Map.of()).status()).isEqualTo(404);
        assertThat(expect(200, inBoth.get(lookUp)).json().path("mayDecide").asBoolean())
                .isTrue();
        expect(200, inBoth.post(lookUp + "/approve", Map.of()));
    }

    @Test
    void emergenciesStandBeforeWhatCameLater() {
        var infected = room.openCase(null);
        var second = room.lead.get("/api/access/me").text("accountId");
        var emergency = expect(201, room.tracer.post("/api/tracing/look-ups", room.wanted(second, infected)))
                .text("id");
        var later = room.ask(infected);

        var states = new ArrayList<String>();
        var ids = new ArrayList<String>();
        var next = "";
        do {
            var page = expect(200, room.lead.get("/api/tracing/look-ups?waiting=true&limit=1" + next))
                    .json();
            ids.addAll(page.path("items").findValuesAsString("id"));
            states.addAll(page.path("items").findValuesAsString("state"));
            next = page.hasNonNull("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(states).isSorted().contains("EMERGENCY", "WAITING");
        assertThat(ids).contains(emergency, TracingRoom.idOf(later));
    }
}
