package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.io.IOException;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A case from its card to the list of contacts, over HTTP, with the two people whom it takes. */
@WholeApplication
class TracingDeskTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Stage stage;
    private final TracingIndex index;
    private final Instant now;
    private final HttpCaller tracer;
    private final HttpCaller lead;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    TracingDeskTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.stage = Stage.at(port);
        this.index = index;
        this.now = clock.instant();
        this.tracer = stage.staff(Role.TRACER, Stage.HERE);
        this.lead = stage.staff(Role.TRACING_LEAD, Stage.HERE);
    }

    @BeforeEach
    void rides() throws IOException {
        var day = now.atZone(ZONE).toLocalDate().minusDays(2);
        bring(
                "rides",
                "卡号,车牌,线路,上车时间,下车时间\n"
                        + ride("case", day, "07:32", "07:54")
                        + ride("mate", day, "07:36", "08:10")
                        + ride("stranger", day, "07:40", "07:50")
                        + ride("brief", day, "07:53", "08:30")
                        + ride("later", day, "07:54", "08:20")
                        + other("mate", day, "12:00", "12:30")
                        + other("further", day, "12:05", "12:40"));
        index.catchUp();
    }

    @Test
    void nothingIsShownBeforeASecondPersonStandsBehindIt() {
        var lookUp = ask(openCase());

        for (var what : List.of("trajectory", "contacts", "chain", "common", "contacts/1")) {
            var answer = expect(409, tracer.get(lookUp + "/" + what));
            assertThat(answer.text("code")).isEqualTo("tracing.not-approved");
        }
        assertThat(tracer.post(lookUp + "/approve", Map.of()).text("code")).isEqualTo("access.not-allowed");
        expect(200, lead.post(lookUp + "/approve", Map.of()));
        expect(200, tracer.get(lookUp + "/contacts"));
    }

    @Test
    void whatWaitsForAnApprovalIsNotTickedOffAsATask() {
        var lookUp = ask(openCase());
        var director = stage.staff(Role.TRACING_LEAD, Stage.HERE.substring(0, 6));
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
        expect(200, lead.post(lookUp + "/approve", Map.of()));
    }

    @Test
    void nobodyApprovesTheirOwn() {
        var infected = openCase();
        var own = expect(201, lead.post("/api/tracing/look-ups", wanted(infected, null)));

        var refused = lead.post("/api/tracing/look-ups/" + own.text("id") + "/approve", Map.of());

        assertThat(refused.text("code")).isEqualTo("tracing.second-person-needed");
    }

    @Test
    void findsWhoWasAboardLongEnough() {
        var lookUp = approved(openCase());

        var contacts = expect(200, tracer.get(lookUp + "/contacts"));

        assertThat(contacts.json().path("total").asInt()).isEqualTo(2);
        var first = contacts.json().path("items").path(0);
        assertThat(first.path("minutes").asInt()).isEqualTo(18);
        assertThat(first.path("grade").asString()).isEqualTo("CLOSE");
        assertThat(first.path("holder").path("card").asString()).startsWith("****");
        assertThat(first.path("score").asInt())
                .isGreaterThan(
                        contacts.json().path("items").path(1).path("score").asInt());
        assertThat(contacts.body()).doesNotContain(card("mate"));
        var detail = expect(
                200, tracer.get(lookUp + "/contacts/" + first.path("contact").asInt()));
        assertThat(detail.json().path("encounters").path(0).path("factors").findValuesAsString("kind"))
                .contains("MINUTES", "INFECTIOUSNESS", "SETTING", "CROWDING", "CERTAINTY");
        assertThat(contacts.json().path("watermark").path("lookUp").asLong()).isPositive();
    }

    @Test
    void followsTheSecondOrderAndDrawsIt() {
        var lookUp = approved(openCase());

        var second = expect(200, tracer.get(lookUp + "/contacts?order=2"));
        var chain = expect(200, tracer.get(lookUp + "/chain"));

        // one on another bus with the contact at noon, two who were with it after the case had left
        assertThat(second.json().path("total").asInt()).isEqualTo(3);
        assertThat(second.json().path("items").path(0).path("grade").asString()).isEqualTo("CONTACT_OF_CONTACT");
        assertThat(chain.json().path("nodes").findValuesAsString("kind"))
                .contains("CASE", "MEETING", "PERSON", "PEOPLE");
        assertThat(chain.json().path("edges").size()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void filtersAndPages() {
        var lookUp = approved(openCase());

        assertThat(total(lookUp + "/contacts?minutes=15")).isOne();
        assertThat(total(lookUp + "/contacts?tier=POSSIBLE")).isZero();
        assertThat(total(lookUp + "/contacts?district=" + Stage.HERE.substring(0, 6)))
                .isZero();
        var page = expect(200, tracer.get(lookUp + "/contacts?limit=1"));
        assertThat(page.json().path("items").size()).isOne();
        var next = expect(200, tracer.get(lookUp + "/contacts?limit=1&cursor=" + page.text("next")));
        assertThat(next.json().path("items").size()).isOne();
        assertThat(next.json().path("next").isMissingNode()).isTrue();
    }

    @Test
    void showsWhatThePersonSaysBesideTheData() {
        var infected = openCase();
        var day = now.atZone(ZONE).toLocalDate().minusDays(2);
        var said = Map.of(
                "kind", "HOME", "began", at(day, 6, 0), "ended", at(day, 12, 0), "words", "在家，没有出门", "companions", 2);
        expect(201, tracer.post("/api/tracing/cases/" + infected + "/statements", said));

        var trajectory = expect(200, tracer.get(approved(infected) + "/trajectory"));

        var shown = trajectory.json().path("cases").path(0).path("days").path(0);
        assertThat(shown.path("stays").size()).isOne();
        assertThat(shown.path("stays").path(0).path("contacts").asInt()).isEqualTo(2);
        assertThat(shown.path("stays").path(0).path("there").asInt()).isEqualTo(3);
        assertThat(shown.path("statements").path(0).path("words").asString()).isEqualTo("在家，没有出门");
        assertThat(shown.path("doubts").size()).isOne();
    }

    @Test
    void aCardThatWasLentIsNotItsOwnersMeanwhile() {
        var owner = openCase();
        var borrower = openCase("borrower");
        var day = now.atZone(ZONE).toLocalDate().minusDays(2);
        var lent = Map.of(
                "card", card("case"),
                "from", at(day, 0, 0),
                "until", at(day, 23, 0),
                "evidence", "CAMERA",
                "lent", true);
        expect(201, tracer.post("/api/tracing/cases/" + borrower + "/cards", lent));

        assertThat(total(approved(borrower) + "/contacts")).isEqualTo(2);
        assertThat(expect(200, tracer.get("/api/tracing/cases/" + owner))
                        .json()
                        .path("cards")
                        .size())
                .isOne();
    }

    @Test
    void anEmergencyNamesTwoAndIsLoud() {
        var infected = openCase();
        var approvers = expect(200, tracer.get("/api/tracing/look-ups/approvers?case=" + infected));
        var second = lead.get("/api/access/me").text("accountId");
        assertThat(approvers.json().path("items").findValuesAsString("accountId"))
                .contains(second);
        var asked = expect(201, tracer.post("/api/tracing/look-ups", wanted(infected, second)));
        var lookUp = "/api/tracing/look-ups/" + asked.text("id");

        assertThat(asked.json().path("open").asBoolean()).isTrue();
        assertThat(asked.json().path("emergency").asBoolean()).isTrue();
        expect(200, tracer.get(lookUp + "/contacts"));
        expect(200, lead.post(lookUp + "/approve", Map.of("note", "电话里说过")));
        assertThat(expect(200, tracer.get(lookUp)).text("state")).isEqualTo("APPROVED");
        assertThat(tracer.post(
                                "/api/tracing/look-ups",
                                wanted(infected, UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void sendsContactsHomeAndHearsWhatBecameOfThem() throws IOException {
        var document = "990403195403120027";
        register(document);
        bring(
                "card-owners",
                "卡号,证件号码,姓名,电话\n" + card("mate") + "," + document + ",欧阳佩兰,\n" + card("stranger")
                        + ",,王五,15400000001\n");
        var lookUp = approved(openCase());
        var contacts = expect(200, tracer.get(lookUp + "/contacts"));
        var numbers = IntStream.range(0, 2)
                .mapToObj(i ->
                        contacts.json().path("items").path(i).path("contact").asInt())
                .toList();
        assertThat(contacts.json().path("items").findValuesAsString("kind")).contains("REGISTERED", "CARD_COMPANY");

        var list = expect(201, tracer.post(lookUp + "/follow-ups", Map.of("contacts", numbers)));

        assertThat(list.json().path("items").size()).isOne();
        var desk = stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        var task = task(desk);
        var volunteer = stage.staff(Role.VOLUNTEER, Stage.HERE);
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
                tracer.get("/api/tracing/follow-ups/"
                        + list.json().path("list").path("id").asString()));
        assertThat(after.json().path("items").path(0).path("outcome").asString())
                .isEqualTo("TESTED");
        assertThat(after.json().path("list").path("hitRate").asDouble()).isEqualTo(1.0);
        assertThat(tracer.post(lookUp + "/follow-ups", Map.of("contacts", numbers))
                        .text("code"))
                .isEqualTo("tracing.nobody-to-follow");
        assertThat(file("trace-contacts", lookUp.substring(lookUp.lastIndexOf('/') + 1)))
                .as("whoever is registered stands in the file too, masked")
                .contains("欧**兰")
                .doesNotContain("佩兰");
    }

    @Test
    void visitsOfOnePersonCountBesideTheCard() throws IOException {
        var document = "990403198012120015";
        var person = register(document);
        var day = now.atZone(ZONE).toLocalDate().minusDays(2);
        bring("visits", "证件号码,场所,类型,从,到\n%s,棋牌室 %s,game-room,%s 13:00,%s 17:00\n".formatted(document, run, day, day));
        bring("card-owners", "卡号,证件号码,姓名,电话\n" + card("mate") + "," + document + ",欧阳佩兰,\n");
        index.catchUp();
        var infected = openCase("visitor", person);

        var trajectory = expect(200, tracer.get(approved(infected) + "/trajectory"));

        assertThat(trajectory.json().findValuesAsString("name")).contains("棋牌室 " + run, "苏K " + run);
    }

    @Test
    void requestsAndAnswersCarryANumber() {
        var request = expect(
                201,
                tracer.post(
                        "/api/tracing/requests",
                        Map.of(
                                "area", Stage.HERE,
                                "direction", "FROM_THEM",
                                "fileNumber", "公函" + run,
                                "partner", "市公安局",
                                "question", "请提供8月2日26路的乘客")));
        var answer = Map.of("fileNumber", "复函" + run, "answer", "见附件");

        expect(200, tracer.post("/api/tracing/requests/" + request.text("id") + "/answer", answer));

        assertThat(tracer.post("/api/tracing/requests/" + request.text("id") + "/answer", answer)
                        .text("code"))
                .isEqualTo("tracing.number-taken");
    }

    @Test
    void aPublicCallNamesNobody() {
        var infected = openCase();
        var day = now.atZone(ZONE).toLocalDate().minusDays(2);
        expect(
                201,
                tracer.post(
                        "/api/tracing/cases/" + infected + "/public-calls",
                        Map.of(
                                "line",
                                "26",
                                "vehicle",
                                "苏K " + run,
                                "began",
                                at(day, 7, 32),
                                "ended",
                                at(day, 7, 54),
                                "words",
                                "请乘客联系社区")));

        var calls = stage.anybody().get("/api/tracing/public-calls");

        assertThat(calls.body()).contains("苏K " + run).doesNotContain(infected);
    }

    @Test
    void leavesAsAFileWithAWatermark() {
        var lookUp = approved(openCase());
        var id = lookUp.substring(lookUp.lastIndexOf('/') + 1);

        assertThat(file("trace-contacts", id)).contains("密接", "共 2 行", "导出人");
        assertThat(file("trace-trajectory", id)).contains("数据", "26 苏K " + run);
    }

    private String file(String list, String lookUp) {
        var job = expect(
                202,
                lead.post(
                        "/api/shared/exports",
                        Map.of("list", list, "format", "CSV", "query", Map.of("lookUp", lookUp))));
        var path = "/api/shared/jobs/" + job.text("id");
        stage.await(
                Duration.ofSeconds(20),
                () -> !List.of("WAITING", "RUNNING").contains(lead.get(path).text("state")));
        return expect(200, lead.get(path + "/file")).body();
    }

    private String openCase() {
        return openCase("case");
    }

    private String openCase(String card) {
        return openCase(card, null);
    }

    private String openCase(String card, @Nullable String person) {
        var day = now.atZone(ZONE).toLocalDate().minusDays(1);
        var form = new HashMap<String, Object>(Map.of(
                "number",
                "扬防流 " + UUID.randomUUID(),
                "area",
                Stage.HERE,
                "kind",
                "CONFIRMED",
                "basis",
                "ONSET",
                "day",
                day.toString(),
                "setting",
                "BUS"));
        var number = "流调 " + UUID.randomUUID().toString().substring(0, 20);
        form.put("number", number);
        if (person != null) {
            form.put("person", person);
        }
        var infected = expect(201, tracer.post("/api/tracing/cases", form)).text("id");
        if (card.equals("case")) {
            expect(
                    201,
                    tracer.post(
                            "/api/tracing/cases/" + infected + "/cards",
                            Map.of("card", card(card), "evidence", "INTERVIEW", "lent", false)));
        }
        return infected;
    }

    private Map<String, Object> wanted(String infected, @Nullable String second) {
        var form = new HashMap<String, Object>(Map.of(
                "cases", List.of(infected),
                "purpose", "FIND_CONTACTS",
                "from", now.minus(Duration.ofDays(5)).toString(),
                "until", now.toString(),
                "leastSeconds", 120));
        if (second != null) {
            form.put("emergencySecond", second);
        }
        return form;
    }

    private String ask(String infected) {
        return "/api/tracing/look-ups/"
                + expect(201, tracer.post("/api/tracing/look-ups", wanted(infected, null)))
                        .text("id");
    }

    private String approved(String infected) {
        var lookUp = ask(infected);
        expect(200, lead.post(lookUp + "/approve", Map.of()));
        return lookUp;
    }

    private int total(String path) {
        return expect(200, tracer.get(path)).json().path("total").asInt();
    }

    private String task(HttpCaller desk) {
        for (JsonNode item : expect(200, desk.get("/api/work/tasks?kind=FOLLOW_UP&limit=200"))
                .json()
                .path("items")) {
            if (item.path("state").asString().equals("OPEN")) {
                return item.path("id").asString();
            }
        }
        throw new AssertionError("no task");
    }

    private void bring(String list, String csv) {
        var key = UUID.randomUUID().toString();
        expect(
                202,
                tracer.sendBody(
                        "POST",
                        "/api/shared/imports?list=" + list + "&area=" + Stage.HERE,
                        BodyPublishers.ofString(csv),
                        Map.of("Content-Type", "text/csv", "Idempotency-Key", key)));
        until(key, "CHECKED");
        expect(200, tracer.post("/api/shared/imports/" + key + "/apply", Map.of()));
        var done = until(key, "DONE");
        assertThat(done.json().path("wrong").asInt()).as(done.body()).isZero();
    }

    private Answer until(String job, String state) {
        var path = "/api/shared/imports/" + job;
        stage.await(Duration.ofSeconds(20), () -> tracer.get(path).text("state").equals(state));
        return tracer.get(path);
    }

    /** Answers the id of the person. */
    private String register(String document) {
        var desk = stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        var member = Map.of(
                "name", "欧阳佩兰",
                "relation", "HEAD",
                "document", Map.of("kind", "RESIDENT_ID", "number", document),
                "phone", "19903550414");
        var receipt = expect(
                201,
                desk.post(
                        "/api/resident/registrations/on-behalf",
                        Map.of(
                                "reason",
                                "ASKED_DESK",
                                "dwelling",
                                stage.compound(Stage.HERE).dwelling(3),
                                "phone",
                                "19903550414",
                                "noPhone",
                                false,
                                "noticeVersion",
                                "1",
                                "members",
                                List.of(member))));
        return expect(200, desk.get("/api/resident/households/" + receipt.text("householdId")))
                .json()
                .path("members")
                .path(0)
                .path("personId")
                .asString();
    }

    private String card(String who) {
        return run + "-" + who;
    }

    private String ride(String who, LocalDate day, String from, String until) {
        return "%s,苏K %s,26,%s %s,%s %s\n".formatted(card(who), run, day, from, day, until);
    }

    private String other(String who, LocalDate day, String from, String until) {
        return "%s,苏K X%s,8,%s %s,%s %s\n".formatted(card(who), run, day, from, day, until);
    }

    private static String at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant().toString();
    }
}
