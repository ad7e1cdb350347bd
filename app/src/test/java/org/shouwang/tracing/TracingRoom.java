package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.LogSettled;
import org.shouwang.support.Stage;
import org.shouwang.tracing.index.TracingIndex;
import tools.jackson.databind.JsonNode;

/** What every test of the desk does first: a tracer and the one who approves, files that come in, cases, look-ups. */
final class TracingRoom {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Stage stage;
    final HttpCaller tracer;
    final HttpCaller lead;
    final Instant now;
    final Community community;

    /** So that no test meets the vehicles and cards of another. */
    final String run = UUID.randomUUID().toString().substring(0, 8);

    private final TracingIndex index;
    private final LocalDate today;

    TracingRoom(int port, TracingIndex index, Clock clock) {
        this.stage = Stage.at(port);
        this.index = index;
        this.now = clock.instant();
        this.today = LocalDate.ofInstant(now, ZONE);
        this.tracer = stage.staff(Role.TRACER, Stage.HERE);
        this.lead = stage.staff(Role.TRACING_LEAD, Stage.HERE);
        this.community = new Community(stage);
        catchUp(); // where other tests ran in between it was closed, and is opened in the background
    }

    String card(String who) {
        return run + "-" + who;
    }

    /** A row of rides in the one vehicle of this run. */
    String ride(String card, int daysAgo, String from, String until) {
        var day = today.minusDays(daysAgo);
        return "%s,苏K %s,26,%s %s,%s %s\n".formatted(card(card), run, day, from, day, until);
    }

    String rides(String... rows) {
        return bring("rides", "卡号,车牌,线路,上车时间,下车时间\n" + String.join("", rows));
    }

    String owners(String... rows) {
        return bring("card-owners", "卡号,证件号码,姓名,电话\n" + String.join("", rows));
    }

    String owns(String card, String document) {
        return card(card) + "," + document + ",欧阳佩兰,\n";
    }

    /** The key of the import, once it is in. */
    String bring(String list, String csv) {
        var key = checked(list, csv);
        expect(200, tracer.post("/api/shared/imports/" + key + "/apply", Map.of()));
        var done = until(key, "DONE");
        assertThat(done.json().path("wrong").asInt()).as(done.body()).isZero();
        catchUp();
        return key;
    }

    /** The codes of what is wrong with a file that is not taken in. */
    List<String> faults(String list, String csv) {
        return until(checked(list, csv), "CHECKED").json().path("faults").findValuesAsString("code");
    }

    private String checked(String list, String csv) {
        var key = UUID.randomUUID().toString();
        expect(
                202,
                tracer.sendBody(
                        "POST",
                        "/api/shared/imports?list=" + list + "&area=" + Stage.HERE,
                        BodyPublishers.ofString(csv),
                        Map.of("Content-Type", "text/csv", "Idempotency-Key", key)));
        until(key, "CHECKED");
        return key;
    }

    void undo(String key) {
        expect(200, tracer.post("/api/shared/imports/" + key + "/undo", Map.of()));
        until(key, "UNDONE");
        catchUp();
    }

    /** All that was written before is found by a look-up. */
    void catchUp() {
        LogSettled.await();
        try {
            index.catchUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer until(String job, String state) {
        var path = "/api/shared/imports/" + job;
        stage.await(Duration.ofSeconds(60), () -> tracer.get(path).text("state").equals(state));
        return tracer.get(path);
    }

    /** People of one household in the order of their documents, by id; the first is its head. */
    List<String> register(String... documents) {
        return community.household(documents);
    }

    /** Confirmed, ill since yesterday. */
    String openCase(@Nullable String person) {
        return openCase(tracer, Stage.HERE, person);
    }

    String openCase(HttpCaller by, String area, @Nullable String person) {
        return openCase(by, area, person, 1);
    }

    /** Ill for so many days. */
    String openCase(HttpCaller by, String area, @Nullable String person, int days) {
        return expect(201, by.post("/api/tracing/cases", infectionCase(area, person, days)))
                .text("id");
    }

    Map<String, Object> infectionCase(String area, @Nullable String person, int days) {
        var form = new HashMap<String, Object>(Map.of(
                "number",
                "流调 " + UUID.randomUUID().toString().substring(0, 20),
                "area",
                area,
                "kind",
                "CONFIRMED",
                "basis",
                "ONSET",
                "day",
                today.minusDays(days).toString(),
                "setting",
                "BUS"));
        if (person != null) {
            form.put("person", person);
        }
        return form;
    }

    void holds(String infected, Map<String, ?> holding) {
        expect(201, tracer.post("/api/tracing/cases/" + infected + "/cards", holding));
    }

    void holds(String infected, String card) {
        holds(infected, Map.of("card", card(card), "evidence", "INTERVIEW", "lent", false));
    }

    /** What is asked of two days and more, two minutes together. */
    Map<String, Object> wanted(@Nullable String emergencySecond, String... cases) {
        var form = new HashMap<String, Object>(Map.of(
                "cases", List.of(cases),
                "purpose", "FIND_CONTACTS",
                "from", now.minus(Duration.ofDays(5)).toString(),
                "until", now.toString(),
                "leastSeconds", 120));
        if (emergencySecond != null) {
            form.put("emergencySecond", emergencySecond);
        }
        return form;
    }

    /** Path of a look-up that waits for the second person. */
    String ask(String... cases) {
        return ask(tracer, cases);
    }

    String ask(HttpCaller by, String... cases) {
        return "/api/tracing/look-ups/"
                + expect(201, by.post("/api/tracing/look-ups", wanted(null, cases)))
                        .text("id");
    }

    /** Path of a look-up that is seen at once, and that the one who approves has yet to stand by. */
    String emergency(String... cases) {
        return "/api/tracing/look-ups/"
                + expect(201, tracer.post("/api/tracing/look-ups", wanted(accountOf(lead), cases)))
                        .text("id");
    }

    static String accountOf(HttpCaller somebody) {
        return expect(200, somebody.get("/api/access/me")).text("accountId");
    }

    JsonNode infected(String id) {
        return expect(200, tracer.get("/api/tracing/cases/" + id)).json();
    }

    /** What is on record about somebody or something, the latest first. */
    JsonNode entries(String action, String subject) {
        var auditor = stage.staff(Role.AUDITOR, Stage.HERE);
        return expect(200, auditor.get("/api/audit/entries?action=" + action + "&subject=" + subject))
                .json()
                .path("items");
    }

    static String idOf(String lookUp) {
        return lookUp.substring(lookUp.lastIndexOf('/') + 1);
    }

    /** Path of a look-up that a second person stands behind. */
    String approved(String... cases) {
        var lookUp = ask(cases);
        expect(200, lead.post(lookUp + "/approve", Map.of()));
        return lookUp;
    }

    String approvedFrom(String from, String infected) {
        var wanted = wanted(null, infected);
        wanted.put("from", from);
        var lookUp = "/api/tracing/look-ups/"
                + expect(201, tracer.post("/api/tracing/look-ups", wanted)).text("id");
        expect(200, lead.post(lookUp + "/approve", Map.of()));
        return lookUp;
    }

    int total(String path) {
        return expect(200, tracer.get(path)).json().path("total").asInt();
    }

    JsonNode contacts(String lookUp, String query) {
        return expect(200, tracer.get(lookUp + "/contacts" + query)).json();
    }

    /** The content of a file of a look-up. */
    String file(String list, String lookUp, Map<String, String> filters) {
        return file(list, lookUp, filters, "zh-CN");
    }

    String file(String list, String lookUp, Map<String, String> filters, String language) {
        var query = new HashMap<>(filters);
        query.put("lookUp", idOf(lookUp));
        return listed(lead, list, query, language);
    }

    /** The content of a list as a file. */
    String listed(HttpCaller reader, String list, Map<String, String> filters, String language) {
        return expect(200, reader.get(written(reader, list, filters, language))).body();
    }

    /** Path under which a file that is written is fetched. */
    String written(HttpCaller reader, String list, Map<String, String> filters, String language) {
        var wanted = HttpCaller.json(Map.of("list", list, "format", "CSV", "query", filters));
        var job = expect(202, reader.send("POST", "/api/shared/exports", wanted, Map.of("Accept-Language", language)));
        var path = "/api/shared/jobs/" + job.text("id");
        stage.await(
                Duration.ofSeconds(60),
                () -> !List.of("WAITING", "RUNNING").contains(reader.get(path).text("state")));
        return path + "/file";
    }

    String at(int daysAgo, int hour, int minute) {
        return today.minusDays(daysAgo)
                .atTime(hour, minute)
                .atZone(ZONE)
                .toInstant()
                .toString();
    }
}
