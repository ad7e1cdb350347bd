package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Contacts become tasks where they live, and their outcome comes back. */
@WholeApplication
class FollowUpListTests {
    private final TracingRoom room;
    private final MorningBus bus;

    FollowUpListTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.room = new TracingRoom(port, index, clock);
        this.bus = new MorningBus(room);
    }

    @Test
    void whoeverWasACaseOnceIsAContactLikeOthers() {
        var document = Community.document();
        var person = room.register(document).getFirst();
        room.owners(room.owns("mate", document));
        var lookUp = bus.approved();
        var number = registered(lookUp).path("contact").asInt();
        var before = room.openCase(person);
        assertThat(registered(lookUp).path("isCase").asBoolean()).isTrue();
        var push = Map.of("contacts", List.of(number));
        expect(422, room.tracer.post(lookUp + "/follow-ups", push));

        expect(200, room.tracer.post("/api/tracing/cases/" + before + "/close", Map.of()));

        assertThat(registered(lookUp).path("isCase").asBoolean()).isFalse();
        var list = expect(201, room.tracer.post(lookUp + "/follow-ups", push));
        assertThat(list.json().path("items").size()).isOne();
        assertThat(list.json().path("items").path(0).path("area").asString()).isEqualTo(Stage.HERE);
    }

    private JsonNode registered(String lookUp) {
        return room.contacts(lookUp, "")
                .path("items")
                .valueStream()
                .filter(row -> row.path("holder").path("kind").asString().equals("REGISTERED"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sendsContactsHomeAndHearsWhatBecameOfThem() {
        var document = Community.document();
        room.register(document);
        room.owners(room.owns("mate", document), room.card("stranger") + ",,王五,15400000001\n");
        var lookUp = bus.approved();
        var contacts = room.contacts(lookUp, "").path("items");
        var numbers = IntStream.range(0, 2)
                .mapToObj(i -> contacts.path(i).path("contact").asInt())
                .toList();
        assertThat(contacts.findValuesAsString("kind")).contains("REGISTERED", "CARD_COMPANY");

        var list = expect(201, room.tracer.post(lookUp + "/follow-ups", Map.of("contacts", numbers)));

        assertThat(list.json().path("items").size()).isOne();
        var desk = room.stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        var household = list.json().path("items").path(0).path("person").path("householdId");
        var task = task(desk, household.asString());
        var volunteer = room.stage.staff(Role.VOLUNTEER, Stage.HERE);
        assertThat(volunteer
                        .get("/api/work/tasks?kind=FOLLOW_UP")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(volunteer.post("/api/work/tasks/" + task + "/take", Map.of()).status())
                .isEqualTo(404);
        expect(200, desk.post("/api/work/tasks/" + task + "/take", Map.of()));
        expect(400, desk.post("/api/work/tasks/" + task + "/done", Map.of("outcome", "DONE")));
        expect(200, desk.post("/api/work/tasks/" + task + "/done", Map.of("outcome", "TESTED")));
        var after = expect(
                200,
                room.tracer.get("/api/tracing/follow-ups/"
                        + list.json().path("list").path("id").asString()));
        assertThat(after.json().path("items").path(0).path("outcome").asString())
                .isEqualTo("TESTED");
        assertThat(after.json().path("list").path("hitRate").asDouble()).isEqualTo(1.0);
        assertThat(room.tracer
                        .post(lookUp + "/follow-ups", Map.of("contacts", numbers))
                        .text("code"))
                .isEqualTo("tracing.nobody-to-follow");
        assertThat(room.file("trace-contacts", lookUp, Map.of()))
                .as("whoever is registered stands in the file too, masked")
                .contains("欧**兰")
                .doesNotContain("佩兰");
    }

    @Test
    void whatCameOfItMayTurnOutOtherwise() {
        var document = Community.document();
        var person = room.register(document).getFirst();
        room.owners(room.owns("mate", document));
        var list = pushed(bus.approved(), person);
        var desk = room.stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        var household = list.path("items").path(0).path("person").path("householdId");
        var task = "/api/work/tasks/" + task(desk, household.asString());
        assertThat(correct(desk, task, "FOUND", "TESTED").text("code"))
                .as("not done yet")
                .isEqualTo("work.task-settled");
        expect(200, desk.post(task + "/take", Map.of()));
        expect(200, desk.post(task + "/done", Map.of("outcome", "WRONG_PERSON")));
        assertThat(hitRate(list)).isZero();
        var done = expect(200, desk.get("/api/work/tasks/done?kind=FOLLOW_UP&limit=200"))
                .json();
        assertThat(done.path("items").findValuesAsString("link")).anyMatch(link -> link.endsWith(household.asString()));
        assertThat(done.path("items").findValuesAsString("outcome")).contains("WRONG_PERSON");

        expect(200, correct(desk, task, "WRONG_PERSON", "FOUND"));
        assertThat(hitRate(list)).isOne();
        var gridWorker = room.stage.staff(Role.GRID_WORKER, Stage.HERE);
        expect(200, correct(gridWorker, task, "FOUND", "ISOLATED"));
        assertThat(hitRate(list)).isOne();
        assertThat(read(list).path("items").path(0).path("outcome").asString()).isEqualTo("ISOLATED");

        expect(400, correct(desk, task, "ISOLATED", "DONE"));
        var volunteer = room.stage.staff(Role.VOLUNTEER, Stage.HERE);
        expect(404, correct(volunteer, task, "ISOLATED", "NOT_FOUND"));
        var nextDoor = room.stage.staff(Role.COMMUNITY_DESK, Stage.NEXT_DOOR);
        expect(404, correct(nextDoor, task, "ISOLATED", "NOT_FOUND"));
    }

    @Test
    void whatSomebodyElseHasCorrectedMeanwhileIsNotOverwritten() {
        var document = Community.document();
        var person = room.register(document).getFirst();
        room.owners(room.owns("mate", document));
        var list = pushed(bus.approved(), person);
        var desk = room.stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        var household = list.path("items").path(0).path("person").path("householdId");
        var task = "/api/work/tasks/" + task(desk, household.asString());
        expect(200, desk.post(task + "/take", Map.of()));
        expect(200, desk.post(task + "/done", Map.of("outcome", "NOT_FOUND")));
        var gridWorker = room.stage.staff(Role.GRID_WORKER, Stage.HERE);
        expect(200, correct(gridWorker, task, "NOT_FOUND", "ISOLATED"));

        var refused = expect(409, correct(desk, task, "NOT_FOUND", "FOUND"));

        assertThat(refused.text("code")).isEqualTo("shared.stale");
        assertThat(read(list).path("items").path(0).path("outcome").asString()).isEqualTo("ISOLATED");
        var silent = Map.of("was", "ISOLATED", "outcome", "TESTED", "note", " ");
        assertThat(desk.post(task + "/correct", silent).status()).as("why?").isEqualTo(400);
    }

    @Test
    void whoFindsPeopleNextDoorLearnsNothingOfContactsHere() {
        var document = Community.document();
        var person = room.register(document).getFirst();
        room.owners(room.owns("mate", document));
        var list = pushed(bus.approved(), person);
        var desk = room.stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        var household = list.path("items").path(0).path("person").path("householdId");
        var id = task(desk, household.asString());
        var task = "/api/work/tasks/" + id;
        var both = room.stage.employed(Map.of(Stage.HERE, Role.VOLUNTEER, Stage.NEXT_DOOR, Role.GRID_WORKER));

        assertThat(contacts(both, "?kind=FOLLOW_UP&limit=200")).doesNotContain(id);
        expect(404, both.post(task + "/take", Map.of()));
        expect(404, both.post(task + "/done", Map.of("outcome", "FOUND")));
        expect(200, desk.post(task + "/take", Map.of()));
        expect(200, desk.post(task + "/done", Map.of("outcome", "FOUND")));
        assertThat(contacts(both, "/done?kind=FOLLOW_UP&limit=200")).doesNotContain(id);
        assertThat(contacts(desk, "/done?kind=FOLLOW_UP&limit=200")).contains(id);
        expect(
                404,
                both.post(task + "/correct", Map.of("was", "FOUND", "outcome", "NOT_FOUND", "note", "nobody there")));
    }

    private static List<String> contacts(HttpCaller reader, String which) {
        return expect(200, reader.get("/api/work/tasks" + which))
                .json()
                .path("items")
                .findValuesAsString("id");
    }

    @Test
    void whoReadTheListIsOnTheRecordOfEverybodyOnIt() {
        var document = Community.document();
        var person = room.register(document).getFirst();
        room.owners(room.owns("mate", document));
        var list = pushed(bus.approved(), person);
        var before = room.entries("tracing.shown", person).size();

        expect(200, room.lead.get(path(list)));

        assertThat(room.entries(
                                "tracing.list-viewed",
                                list.path("list").path("id").asString())
                        .size())
                .isOne();
        assertThat(room.entries("tracing.shown", person).size()).isEqualTo(before + 1);
    }

    @Test
    void aListIsForWhoeverHasAllCasesOfItsLookUp() {
        var document = Community.document();
        var person = room.register(document).getFirst();
        room.owners(room.owns("mate", document));
        var tracer = room.stage.employed(Map.of(Stage.HERE, Role.TRACER, Stage.NEXT_DOOR, Role.TRACER));
        var lead = room.stage.employed(Map.of(Stage.HERE, Role.TRACING_LEAD, Stage.NEXT_DOOR, Role.TRACING_LEAD));
        var lookUp = room.ask(tracer, bus.openCase(), room.openCase(tracer, Stage.NEXT_DOOR, null));
        expect(200, lead.post(lookUp + "/approve", Map.of()));

        var list = pushed(tracer, lookUp, person);

        expect(200, tracer.get(path(list)));
        expect(404, room.tracer.get(path(list)));
        var id = list.path("list").path("id").asString();
        assertThat(ids(tracer)).contains(id);
        assertThat(ids(room.tracer)).doesNotContain(id);
    }

    private static List<String> ids(HttpCaller reader) {
        return expect(200, reader.get("/api/tracing/follow-ups?limit=200"))
                .json()
                .path("items")
                .findValuesAsString("id");
    }

    private JsonNode pushed(String lookUp, String person) {
        return pushed(room.tracer, lookUp, person);
    }

    private static JsonNode pushed(HttpCaller by, String lookUp, String person) {
        for (var row : expect(200, by.get(lookUp + "/contacts")).json().path("items")) {
            if (row.path("holder").path("person").path("personId").asString().equals(person)) {
                var chosen = Map.of("contacts", List.of(row.path("contact").asInt()));
                return expect(201, by.post(lookUp + "/follow-ups", chosen)).json();
            }
        }
        throw new AssertionError("no such contact");
    }

    private static String path(JsonNode list) {
        return "/api/tracing/follow-ups/" + list.path("list").path("id").asString();
    }

    private JsonNode read(JsonNode list) {
        return expect(200, room.tracer.get(path(list))).json();
    }

    private double hitRate(JsonNode list) {
        return read(list).path("list").path("hitRate").asDouble();
    }

    private static Answer correct(HttpCaller by, String task, String was, String outcome) {
        return by.post(task + "/correct", Map.of("was", was, "outcome", outcome, "note", "记错了"));
    }

    private static String task(HttpCaller desk, String household) {
        for (var item : expect(200, desk.get("/api/work/tasks?kind=FOLLOW_UP&limit=200"))
                .json()
                .path("items")) {
            if (item.path("link").asString().endsWith(household)) {
                return item.path("id").asString();
            }
        }
        throw new AssertionError("no task");
    }
}
