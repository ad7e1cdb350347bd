package org.shouwang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be is the sender's fault, and is named; it used to be an incident. */
@WholeApplication
class ImpossibleInputTests {
    private final Stage stage;

    ImpossibleInputTests(@LocalServerPort int port) {
        this.stage = Stage.at(port);
    }

    @ParameterizedTest
    @CsvSource({
        "+1000000000-01-01T00:00:00Z, shared.field-format",
        "-1000000000-01-01T00:00:00Z, shared.field-format",
        "1999-12-31T23:59:59Z, shared.field-format",
        "2999-12-31T23:59:59Z, resident.captured-in-future",
    })
    void aFormWasNotWrittenDownThen(String moment, String fault) {
        var answer = register(moment);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        var error = answer.json().path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo("capturedAt");
        assertThat(error.path("code").asString()).isEqualTo(fault);
    }

    @Test
    void aPhoneMayBeAheadByAFewMinutes() {
        assertThat(register(Instant.now().plusSeconds(300).toString()).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/work/tasks", "/api/resident/second-looks", "/api/shared/jobs"})
    void aListDoesNotGoOnThere(String list) {
        var keys = "+1000000000-01-01T00:00:00Z\u001f" + new UUID(0, 0);
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(keys.getBytes(StandardCharsets.UTF_8));

        var answer = stage.staff(Role.DIRECTOR, Stage.HERE).get(list + "?cursor=" + cursor);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("shared.field-bad-cursor");
    }

    @Test
    void aCommunityToRunHasACodeAndIsOne() {
        assertThat(run(Map.of("phone", "0355"))).contains("communities[0].code", "shared.field-not-null");
        assertThat(run(Map.of("code", "1404"))).contains("communities[0].code", "place.area-unknown");
    }

    @Test
    void aCompoundStandsInACommunity() {
        var answer = stage.system()
                .post("/api/place/compounds", Map.of("name", "苑", "buildings", 1, "units", 1, "floors", 1, "doors", 1));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("community", "shared.field-not-null");
    }

    private String run(Map<String, String> community) {
        var answer = stage.system().post("/api/place/running", Map.of("communities", List.of(community)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    private Answer register(String capturedAt) {
        var head = Map.of(
                "name",
                "张慧",
                "relation",
                "HEAD",
                "document",
                Map.of("kind", "NONE"),
                "birthDate",
                "1980-01-01",
                "sex",
                "FEMALE");
        var form = new HashMap<String, Object>(
                Map.of("dwelling", stage.compound(Stage.HERE).dwelling(0), "reason", "ASKED_DESK", "noPhone", true));
        form.putAll(Map.of("noticeVersion", "1", "members", List.of(head), "capturedAt", capturedAt));
        return stage.staff(Role.COMMUNITY_DESK, Stage.HERE).post("/api/resident/registrations/on-behalf", form);
    }
}
