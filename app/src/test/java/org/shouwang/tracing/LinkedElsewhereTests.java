package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A case here whose person lives next door: whoever may only look here sees that somebody is linked, and takes nobody off. */
@WholeApplication
class LinkedElsewhereTests {
    private final Stage stage;
    private final HttpCaller district;
    private final HttpCaller here;
    private final LocalDate day;

    LinkedElsewhereTests(@LocalServerPort int port, Clock clock) {
        this.stage = Stage.at(port);
        this.district = stage.staff(Role.TRACER, Stage.HERE.substring(0, 6));
        this.here = stage.staff(Role.TRACER, Stage.HERE);
        this.day = LocalDate.ofInstant(clock.instant(), TracingRoom.ZONE).minusDays(1);
    }

    @Test
    void isSaidAndIsKeptWhenTheCaseIsChanged() {
        var person = neighbour();
        var form = facts();
        var number = "流调 " + UUID.randomUUID().toString().substring(0, 20);
        form.putAll(Map.of("number", number, "area", Stage.HERE, "person", person));
        var infected = "/api/tracing/cases/"
                + expect(201, district.post("/api/tracing/cases", form)).text("id");

        var seen = card(here, infected);
        assertThat(seen.path("personElsewhere").asBoolean()).isTrue();
        assertThat(seen.path("person").isObject()).isFalse();

        var change = facts();
        change.putAll(Map.of(
                "version", seen.path("version").asInt(), "day", day.minusDays(1).toString()));
        expect(200, here.post(infected + "/change", change));

        var kept = card(district, infected);
        assertThat(kept.path("person").path("personId").asString()).isEqualTo(person);
        assertThat(kept.path("personElsewhere").asBoolean()).isFalse();
        assertThat(kept.path("day").asString()).isEqualTo(day.minusDays(1).toString());
    }

    private Map<String, Object> facts() {
        return new HashMap<>(Map.of("kind", "CONFIRMED", "basis", "ONSET", "day", day.toString(), "setting", "BUS"));
    }

    private static JsonNode card(HttpCaller reader, String infected) {
        return expect(200, reader.get(infected)).json();
    }

    private String neighbour() {
        var registered = stage.register(
                Stage.NEXT_DOOR,
                Map.of("dwelling", stage.compound(Stage.NEXT_DOOR).dwelling(0)),
                "诸葛明",
                "1954-03-12");
        var desk = stage.staff(Role.COMMUNITY_DESK, Stage.NEXT_DOOR);
        return expect(200, desk.get("/api/resident/households/" + registered.text("householdId")))
                .json()
                .path("members")
                .path(0)
                .path("personId")
                .asString();
    }
}
