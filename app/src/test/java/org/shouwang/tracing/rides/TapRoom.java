package org.shouwang.tracing.rides;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.LogSettled;
import org.shouwang.support.Stage;
import org.shouwang.tracing.index.TracingIndex;
import tools.jackson.databind.JsonNode;

/** What every test of taps does: files that come in, days that are inferred, a case whose contacts are asked for. */
final class TapRoom {
    static final String HEADER =
            "card_no,deal_date,deal_type,deal_money,deal_value,equ_no,company_name,station,car_no,conn_mark,close_date\n";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Stage stage;
    final Instant now;
    final LocalDate today;
    final HttpCaller tracer;

    /** So that no test meets the vehicles and cards of another. */
    final String run = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    final String line = "K" + run;
    private final HttpCaller lead;
    private final TracingIndex index;
    private final RideJob job;

    TapRoom(int port, TracingIndex index, RideJob job, Clock clock) {
        this.stage = Stage.at(port);
        this.index = index;
        this.job = job;
        this.now = clock.instant();
        this.today = now.atZone(ZONE).toLocalDate();
        this.tracer = stage.staff(Role.TRACER, Stage.HERE);
        this.lead = stage.staff(Role.TRACING_LEAD, Stage.HERE);
    }

    String tap(String who, int daysAgo, String time, String line, String vehicle) {
        return "%s,%s %s,巴士,160,200,1,公司,%s,%s,0,x\n"
                .formatted(card(who), today.minusDays(daysAgo), time, line, vehicle);
    }

    String card(String who) {
        return run + who.toUpperCase(Locale.ROOT);
    }

    void infer() throws IOException {
        job.run();
        stage.await(
                Duration.ofSeconds(60),
                () ->
                        expect(200, tracer.get("/api/tracing/rides"))
                                .json()
                                .path("days")
                                .findValuesAsString("state")
                                .stream()
                                .allMatch("DONE"::equals));
        catchUp();
    }

    /** All that was written before is found by a look-up. */
    void catchUp() throws IOException {
        LogSettled.await();
        index.catchUp();
    }

    /** By the last four letters of their cards, which is what an answer shows. */
    Map<String, JsonNode> contacts(String who) {
        return contactsOf(approved(openCase(who)));
    }

    Map<String, JsonNode> contactsOf(String lookUp) {
        var found = new HashMap<String, JsonNode>();
        for (var item :
                expect(200, tracer.get(lookUp + "/contacts?limit=100")).json().path("items")) {
            var shown = item.path("holder").path("card").asString();
            found.put(shown.substring(shown.length() - 4).toLowerCase(Locale.ROOT), item);
        }
        return found;
    }

    static JsonNode of(String who, Map<String, JsonNode> contacts) {
        assertThat(contacts).containsKey(who);
        return requireNonNull(contacts.get(who));
    }

    String openCase(String who) {
        var form = Map.of(
                "number",
                "流调 " + UUID.randomUUID().toString().substring(0, 20),
                "area",
                Stage.HERE,
                "kind",
                "CONFIRMED",
                "basis",
                "ONSET",
                "day",
                today.minusDays(1).toString(),
                "setting",
                "BUS");
        var infected = expect(201, tracer.post("/api/tracing/cases", form)).text("id");
        var holding = Map.of("card", card(who), "evidence", "INTERVIEW", "lent", false);
        expect(201, tracer.post("/api/tracing/cases/" + infected + "/cards", holding));
        return infected;
    }

    String approved(String infected) {
        var form = Map.of(
                "cases", List.of(infected),
                "purpose", "FIND_CONTACTS",
                "from", now.minus(Duration.ofDays(6)).toString(),
                "until", now.toString(),
                "leastSeconds", 120);
        var lookUp = "/api/tracing/look-ups/"
                + expect(201, tracer.post("/api/tracing/look-ups", form)).text("id");
        expect(200, lead.post(lookUp + "/approve", Map.of()));
        return lookUp;
    }

    String bring(String list, String text) {
        return bring(list, text.getBytes(StandardCharsets.UTF_8));
    }

    String bring(String list, byte[] content) {
        var key = UUID.randomUUID().toString();
        expect(
                202,
                tracer.sendBody(
                        "POST",
                        "/api/shared/imports?list=" + list + "&area=" + Stage.HERE,
                        BodyPublishers.ofByteArray(content),
                        Map.of("Content-Type", "application/octet-stream", "Idempotency-Key", key)));
        return key;
    }

    Answer checked(String job) {
        stage.await(Duration.ofSeconds(30), () -> !state(job).equals("CHECKING"));
        return expect(200, tracer.get("/api/shared/imports/" + job));
    }

    String problem(String job) {
        return checked(job).text("problem");
    }

    void done(String job) {
        assertThat(checked(job).text("state")).isEqualTo("CHECKED");
        expect(200, tracer.post("/api/shared/imports/" + job + "/apply", Map.of()));
        stage.await(Duration.ofSeconds(30), () -> !state(job).equals("APPLYING"));
        assertThat(state(job)).isEqualTo("DONE");
    }

    String state(String job) {
        return expect(200, tracer.get("/api/shared/imports/" + job)).text("state");
    }
}
