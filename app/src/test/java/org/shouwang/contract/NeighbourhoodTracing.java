package org.shouwang.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.shouwang.support.Stage.expect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.LogSettled;
import org.shouwang.tracing.index.TracingIndex;
import tools.jackson.databind.JsonNode;

/** One of everything that the tracing desk of a community keeps. */
final class NeighbourhoodTracing {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Neighbourhood home;
    private final Known known;
    private final TracingIndex index;
    private final HttpCaller tracer;
    private final Instant now;
    private final String run;

    NeighbourhoodTracing(Neighbourhood home, TracingIndex index, Instant now) {
        this.home = home;
        this.known = home.known;
        this.index = index;
        this.tracer = home.staff(Role.TRACER);
        this.now = now;
        this.run = home.run;
    }

    void make() {
        leave("rides", "卡号,车牌,线路,上车时间,下车时间\n" + ride("wrong", "09:00", "08:00") + ride("right", "09:00", "09:10"));
        bring(
                "rides",
                "卡号,车牌,线路,上车时间,下车时间\n" + ride("case", "07:32", "07:54") + ride("mate0", "07:36", "08:10")
                        + ride("mate1", "07:36", "08:10"));
        bring("card-owners", "卡号,证件号码,姓名,电话\n" + owns(0) + owns(1));
        var infected = infected();
        notes(infected);
        requests(infected);
        lookUp(infected);
    }

    private String infected() {
        var number = "流调 " + run;
        home.secrets.add(number);
        var form = Map.of(
                "number",
                number,
                "area",
                home.area,
                "kind",
                "CONFIRMED",
                "basis",
                "ONSET",
                "day",
                day().plusDays(1).toString(),
                "setting",
                "BUS");
        var id = expect(201, tracer.post("/api/tracing/cases", form)).text("id");
        known.add("cases", id);
        return id;
    }

    private void notes(String infected) {
        var path = "/api/tracing/cases/" + infected;
        var card = Map.of("card", run + "-case", "evidence", "INTERVIEW", "lent", false);
        known.add("cards", first(tracer.post(path + "/cards", card), "cards"));
        exhibit(path + "/cards/" + known.one("cards") + "/exhibits");
        var crew = Map.of("kind", "DRIVER", "words", words("工号"));
        known.add("crew", first(tracer.post(path + "/crew", crew), "crew"));
        var outside = Map.of("card", run + "-outside", "kind", "OUTSIDE_CITY");
        known.add("outside", first(tracer.post(path + "/marked-cards", outside), "marked", "contact"));
        var hours = Map.of("began", at(7, 30), "ended", at(8, 0));
        var statement = Map.of("kind", "MEAL", "words", words("早餐"));
        known.add("statements", first(tracer.post(path + "/statements", both(hours, statement)), "statements"));
        var call = Map.of("line", "26", "vehicle", "苏K " + run, "words", "请乘客联系社区");
        known.add("public-calls", first(tracer.post(path + "/public-calls", both(hours, call)), "publicCalls"));
    }

    private void exhibit(String path) {
        var exhibit = expect(201, tracer.post(path, Map.of("kind", "CAMERA", "words", words("监控"))))
                .text("id");
        var brought = tracer.sendBody(
                "POST",
                "/api/tracing/exhibit-files?exhibit=" + exhibit,
                BodyPublishers.ofString("evidence", UTF_8),
                Map.of("Content-Type", "application/octet-stream"));
        expect(200, brought);
        known.add("exhibits", exhibit);
    }

    private void requests(String infected) {
        var asked = Map.of(
                "area",
                home.area,
                "caseId",
                infected,
                "direction",
                "TO_THEM",
                "fileNumber",
                words("公协"),
                "partner",
                words("公安"),
                "question",
                words("调取"));
        known.add(
                "requests",
                expect(201, tracer.post("/api/tracing/requests", asked)).text("id"));
    }

    private void lookUp(String infected) {
        var wanted = Map.of(
                "cases",
                List.of(infected),
                "purpose",
                "FIND_CONTACTS",
                "from",
                now.minus(Duration.ofDays(5)).toString(),
                "until",
                now.toString(),
                "leastSeconds",
                120);
        var id = expect(201, tracer.post("/api/tracing/look-ups", wanted)).text("id");
        var path = "/api/tracing/look-ups/" + id;
        expect(200, home.staff(Role.TRACING_LEAD).post(path + "/approve", Map.of()));
        known.add("look-ups", id);
        var contacts = expect(200, tracer.get(path + "/contacts")).json().path("items").findValues("contact").stream()
                .map(JsonNode::asInt)
                .toList();
        contacts.forEach(contact -> known.add("contacts", String.valueOf(contact)));
        var list = expect(201, tracer.post(path + "/follow-ups", Map.of("contacts", contacts)));
        known.add("follow-ups", list.json().path("list").path("id").asString());
        tasks();
    }

    /** One that is open, and one that is done. */
    private void tasks() {
        var desk = home.staff(Role.COMMUNITY_DESK);
        var page = expect(200, desk.get("/api/work/tasks?kind=FOLLOW_UP&limit=200"));
        page.json().path("items").findValuesAsString("id").forEach(id -> known.add("tasks", id));
        var done = "/api/work/tasks/" + known.one("tasks", 1);
        expect(200, desk.post(done + "/take", Map.of()));
        expect(200, desk.post(done + "/done", Map.of("outcome", "TESTED")));
    }

    private void bring(String list, String csv) {
        var key = leave(list, csv);
        var path = "/api/shared/imports/" + key;
        expect(200, tracer.post(path + "/apply", Map.of()));
        await(path, "DONE");
        LogSettled.await();
        try {
            index.catchUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looked through, and not taken in. */
    private String leave(String list, String csv) {
        var key = UUID.randomUUID().toString();
        expect(
                202,
                tracer.sendBody(
                        "POST",
                        "/api/shared/imports?list=" + list + "&area=" + home.area,
                        BodyPublishers.ofString(csv),
                        Map.of("Content-Type", "text/csv", "Idempotency-Key", key)));
        await("/api/shared/imports/" + key, "CHECKED");
        known.add("imports", key);
        return key;
    }

    private void await(String path, String state) {
        home.stage.await(
                Duration.ofSeconds(60), () -> tracer.get(path).text("state").equals(state));
    }

    private static String first(HttpCaller.Answer answer, String member) {
        return first(answer, member, "id");
    }

    private static String first(HttpCaller.Answer answer, String member, String id) {
        return expect(201, answer).json().path(member).path(0).path(id).asString();
    }

    private static Map<String, Object> both(Map<String, String> one, Map<String, String> other) {
        var all = new java.util.HashMap<String, Object>(one);
        all.putAll(other);
        return all;
    }

    /** Words that nobody else has written. */
    private String words(String about) {
        var words = about + run;
        home.secrets.add(words);
        return words;
    }

    private String owns(int mate) {
        return "%s-mate%d,%s,欧阳佩莲,\n".formatted(run, mate, home.documents.get(mate));
    }

    private String ride(String card, String from, String until) {
        return "%s-%s,苏K %s,26,%s %s,%s %s\n".formatted(run, card, run, day(), from, day(), until);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(now, ZONE).minusDays(2);
    }

    private String at(int hour, int minute) {
        return day().atTime(hour, minute).atZone(ZONE).toInstant().toString();
    }
}
