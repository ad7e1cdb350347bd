package org.shouwang.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The trail over HTTP: who sees which part of it, in which order, and that looking at it is on record as well. */
@WholeApplication
class AuditHttpTests {
    private static final String ENTRIES = "/api/audit/entries";

    private final Stage stage;
    private final HttpCaller auditor;

    AuditHttpTests(@LocalServerPort int port) {
        this.stage = Stage.at(port);
        this.auditor = stage.staff(Role.AUDITOR, Stage.HERE);
    }

    @Test
    void showsWhoDidWhatToOneHousehold() {
        var household = registered(Stage.HERE);
        var grid = stage.staff(Role.GRID_WORKER, Stage.HERE);
        expect(200, grid.get("/api/resident/households/" + household));

        var items = items(auditor, "?subject=" + household);

        assertThat(items)
                .extracting(item -> item.path("action").asString())
                .containsExactly("audit.read", "resident.card-opened", "resident.registered");
        var looked = items.get(1);
        assertThat(looked.path("actorName").asString()).isEqualTo("员*");
        assertThat(looked.path("actorRole").asString()).isEqualTo("GRID_WORKER");
        assertThat(looked.path("purpose").asString()).isEqualTo("DESK");
        assertThat(looked.path("area").asString()).isEqualTo(Stage.HERE);
        assertThat(looked.path("areaName").asString()).contains("香阅四季");
    }

    @Test
    void showsNothingOfAnotherCommunityAndNothingWithoutAnArea() {
        var nextDoor = registered(Stage.NEXT_DOOR);

        assertThat(items(auditor, "?subject=" + nextDoor))
                .extracting(item -> item.path("action").asString())
                .containsOnly("audit.read");
        assertThat(items(auditor, "?limit=200"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("area").asString()).isEqualTo(Stage.HERE));
        assertThat(auditor.get(ENTRIES + "?area=" + Stage.NEXT_DOOR).status()).isEqualTo(404);
        assertThat(items(stage.staff(Role.AUDITOR, Stage.NEXT_DOOR), "?subject=" + nextDoor))
                .extracting(item -> item.path("action").asString())
                .containsExactly("audit.read", "resident.registered");
    }

    @Test
    void narrowsByPersonActionAndDay() {
        registered(Stage.HERE);
        var desk = stage.login(Role.COMMUNITY_DESK, Stage.HERE);
        var registrations = items(auditor, "?actor=" + desk + "&action=resident.registered");
        var at = Instant.parse(registrations.getFirst().path("at").asString());
        var day = LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai"));

        assertThat(registrations).isNotEmpty().allSatisfy(item -> {
            assertThat(item.path("action").asString()).isEqualTo("resident.registered");
            assertThat(item.path("actorRole").asString()).isEqualTo("COMMUNITY_DESK");
        });
        assertThat(items(auditor, "?actor=nobody-of-this-name")).isEmpty();
        assertThat(items(auditor, "?from=" + day + "&to=" + day)).isNotEmpty();
        assertThat(items(auditor, "?actor=" + desk + "&to=" + day.minusDays(1))).isEmpty();
        assertThat(items(auditor, "?actor=" + desk + "&action=resident.registered&from=" + day.plusDays(1)))
                .isEmpty();
    }

    @Test
    void pagesFromTheNewestWithoutRepeatingOrLosingAny() {
        for (int i = 0; i < 3; i++) {
            registered(Stage.HERE);
        }
        var query = "?action=resident.registered&limit=2";
        var first = expect(200, auditor.get(ENTRIES + query));
        var second = expect(200, auditor.get(ENTRIES + query + "&cursor=" + first.text("next")));

        var ids = new ArrayList<String>();
        List.of(first, second)
                .forEach(page -> page.json()
                        .path("items")
                        .forEach(item -> ids.add(item.path("id").asString())));
        assertThat(ids).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(ids).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(auditor.get(ENTRIES + "?cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void isItselfOnRecord() {
        var household = registered(Stage.HERE);
        items(auditor, "?subject=" + household);

        assertThat(items(auditor, "?action=audit.read&subject=" + household))
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(item.path("actorRole").asString()).isEqualTo("AUDITOR"));
    }

    @Test
    void isForAuditorsOnly() {
        assertThat(stage.anybody().get(ENTRIES).status()).isEqualTo(401);
        for (var role : List.of(Role.DIRECTOR, Role.REVIEWER, Role.COMMAND_CENTRE)) {
            assertThat(stage.staff(role, Stage.HERE).get(ENTRIES).status()).isEqualTo(403);
        }
        assertThat(stage.system().get(ENTRIES).status()).isEqualTo(403);
        assertThat(auditor.get(ENTRIES + "?from=31.12.2026").status()).isEqualTo(400);
    }

    private static List<JsonNode> items(HttpCaller reader, String query) {
        var items = new ArrayList<JsonNode>();
        expect(200, reader.get(ENTRIES + query)).json().path("items").forEach(items::add);
        return items;
    }

    private String registered(String community) {
        return stage.register(community, stage.compound(community).dwelling(1)).text("householdId");
    }
}
