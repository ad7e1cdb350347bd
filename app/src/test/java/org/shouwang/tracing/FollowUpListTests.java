package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

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
