package org.shouwang.tracing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

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
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a tracer keeps beside a case, over HTTP: evidence for its cards, contacts who are others' to find, requests, calls. */
@WholeApplication
class CaseDeskTests {
    private static final String PAPER = "苏K27路车载监控，08:12 刷卡的是本人";
    private static final byte[] PICTURE = "\u00ff\u00d8\u00ff\u00e0 a picture of somebody".getBytes(ISO_8859_1);

    private final Stage stage;
    private final JdbcClient jdbc;
    private final Instant now;
    private final HttpCaller tracer;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String number = "流调 " + UUID.randomUUID().toString().substring(0, 20);

    CaseDeskTests(@LocalServerPort int port, JdbcClient jdbc, Clock clock) {
        this.stage = Stage.at(port);
        this.jdbc = jdbc;
        this.now = clock.instant();
        this.tracer = stage.staff(Role.TRACER, Stage.HERE);
    }

    @Test
    void aPictureIsSealedAndEveryLookAtItIsOnRecord() {
        var person = person();
        var exhibit = exhibit(openCase(person));
        expect(200, bring(exhibit, PICTURE));

        var looked = expect(200, tracer.get("/api/tracing/exhibits/" + exhibit + "/file"));

        assertThat(looked.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(looked.header("Cache-Control")).contains("no-store");
        assertThat(looked.header("Content-Disposition")).startsWith("attachment");
        assertThat(looked.body()).contains("a picture of somebody");
        assertThat(audited("tracing.exhibit-viewed", person)).isOne();
        assertThat(words("exhibit", exhibit)).doesNotContain("监控", "08:12");
        assertThat(new String(content(exhibit), ISO_8859_1)).doesNotContain("a picture of somebody");
    }

    @Test
    void aFileThatBrokeOffIsSentAgainAndAnotherIsRefused() {
        var exhibit = exhibit(openCase(null));
        expect(200, bring(exhibit, PAPER.getBytes(UTF_8)));

        expect(200, bring(exhibit, PAPER.getBytes(UTF_8)));

        assertThat(bring(exhibit, PICTURE).text("code")).isEqualTo("tracing.exhibit-complete");
        assertThat(tracer.get("/api/tracing/exhibits/" + exhibit + "/file").body())
                .isEqualTo(PAPER);
    }

    @Test
    void onlyPicturesPapersAndTextOfASensibleSizeAreTaken() {
        var exhibit = exhibit(openCase(null));

        assertThat(fault(bring(exhibit, "PK\u0003\u0004 an archive".getBytes(ISO_8859_1))))
                .isEqualTo("tracing.exhibit-format");
        assertThat(fault(bring(exhibit, new byte[0]))).isEqualTo("tracing.exhibit-format");
        var large = new byte[(5 << 20) + 1];
        System.arraycopy(PICTURE, 0, large, 0, PICTURE.length);
        assertThat(fault(bring(exhibit, large))).isEqualTo("tracing.exhibit-too-large");
        var fits = new byte[5 << 20];
        System.arraycopy(PICTURE, 0, fits, 0, PICTURE.length);
        assertThat(expect(200, bring(exhibit, fits)).json().path("fileSize").asInt())
                .isEqualTo(5 << 20);
    }

    @Test
    void whatIsRemovedIsGoneButForWhoAndWhy() {
        var infected = openCase(null);
        var exhibit = exhibit(infected);
        expect(200, bring(exhibit, PICTURE));

        var holding = card(infected).path("cards").path(0).path("id").asString();
        var end = "/api/tracing/cases/" + infected + "/cards/" + holding;
        assertThat(tracer.write("DELETE", end, null).text("code")).isEqualTo("tracing.card-has-exhibits");

        expect(200, tracer.post("/api/tracing/exhibits/" + exhibit + "/remove", Map.of("reason", "WRONG_PERSON")));

        expect(404, tracer.get("/api/tracing/exhibits/" + exhibit + "/file"));
        expect(404, tracer.post("/api/tracing/exhibits/" + exhibit + "/remove", Map.of("reason", "TWICE")));
        var line = card(infected).path("cards").path(0).path("exhibits").path(0).path("removed");
        assertThat(line.path("reason").asString()).isEqualTo("WRONG_PERSON");
        assertThat(line.path("by").asString()).isNotBlank();
        assertThat(purpose("tracing.exhibit-removed", infected)).isEqualTo("WRONG_PERSON");
        expect(200, tracer.write("DELETE", end, null));
    }

    @Test
    void aCardOfNextDoorIsNotToldFromNone() {
        var infected = openCase(null);
        expect(200, bring(exhibit(infected), PICTURE));
        var holding = card(infected).path("cards").path(0).path("id").asString();
        var neighbour = stage.staff(Role.TRACER, Stage.NEXT_DOOR);
        var theirs = expect(
                        201,
                        neighbour.post(
                                "/api/tracing/cases",
                                Map.of(
                                        "number",
                                        "流调 " + run,
                                        "area",
                                        Stage.NEXT_DOOR,
                                        "kind",
                                        "CONFIRMED",
                                        "basis",
                                        "ONSET",
                                        "day",
                                        day().toString(),
                                        "setting",
                                        "BUS")))
                .text("id");

        expect(404, neighbour.write("DELETE", "/api/tracing/cases/" + theirs + "/cards/" + holding, null));
    }

    @Test
    void whoeverTheCaseTurnsOutToBeHadItsCards() {
        var infected = openCase(null);
        exhibit(infected);
        var person = person();

        var version = card(infected).path("version").asInt();
        var facts = Map.of(
                "version",
                version,
                "kind",
                "CONFIRMED",
                "basis",
                "ONSET",
                "day",
                day().toString(),
                "setting",
                "BUS",
                "person",
                person);
        expect(200, tracer.post("/api/tracing/cases/" + infected + "/change", facts));

        assertThat(jdbc.sql("select person_id from tracing.card_holding where case_id = :id::uuid")
                        .param("id", infected)
                        .query(UUID.class)
                        .single())
                .hasToString(person);
    }

    @Test
    void evidenceOfNextDoorDoesNotExist() {
        var exhibit = exhibit(openCase(null));
        expect(200, bring(exhibit, PICTURE));
        var neighbour = stage.staff(Role.TRACER, Stage.NEXT_DOOR);

        expect(404, neighbour.get("/api/tracing/exhibits/" + exhibit + "/file"));
        expect(404, neighbour.post("/api/tracing/exhibits/" + exhibit + "/remove", Map.of("reason", "TWICE")));
        expect(404, bring(neighbour, exhibit, PICTURE));
        assertThat(stage.anybody()
                        .get("/api/tracing/exhibits/" + exhibit + "/file")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void contactsOutsideTheCityAreHandedOnUntilTheyAreAnsweredFor() {
        var infected = openCase(null);
        var outside = mark(infected, "OUTSIDE_CITY", "out");
        var driver = mark(infected, "DRIVER", "driver");
        var path = "/api/tracing/cases/" + infected + "/forwardings";

        assertThat(fault(tracer.post(path, letter(List.of(outside, driver))))).isEqualTo("tracing.not-outside");
        expect(201, tracer.post(path, letter(List.of(outside))));

        var forwarded = marked(infected, outside).path("forwarded");
        assertThat(forwarded.path("partner").asString()).isEqualTo("宿迁市疾控中心");
        assertThat(forwarded.has("answeredAt")).isFalse();
        var request = card(infected).path("requests").path(0);
        assertThat(request.path("contacts").path(0).path("contact").asInt()).isEqualTo(outside);
        expect(
                200,
                tracer.post(
                        "/api/tracing/requests/" + request.path("id").asString() + "/answer",
                        Map.of("fileNumber", "宿疾控复 " + run, "answer", "已找到，居家观察", "contacts", List.of(outside))));
        assertThat(marked(infected, outside).path("forwarded").has("answeredAt"))
                .isTrue();
        assertThat(marked(infected, driver).has("forwarded")).isFalse();
    }

    @Test
    void anotherCityAnswersLetterByLetterUntilNobodyIsLeft() {
        var infected = openCase(null);
        var first = mark(infected, "OUTSIDE_CITY", "one");
        var second = mark(infected, "OUTSIDE_CITY", "two", first);
        expect(201, tracer.post("/api/tracing/cases/" + infected + "/forwardings", letter(List.of(first, second))));
        var path = "/api/tracing/requests/"
                + card(infected).path("requests").path(0).path("id").asString() + "/answer";

        expect(200, tracer.post(path, Map.of("fileNumber", "收到 " + run, "answer", "正在查找")));
        var half = expect(200, tracer.post(path, about("一 " + run, List.of(first))));

        assertThat(half.json().path("answers")).hasSize(2);
        assertThat(half.json().has("settledAt")).isFalse();
        assertThat(half.json().path("contacts").findValues("answered"))
                .extracting(JsonNode::asBoolean)
                .containsExactlyInAnyOrder(true, false);
        assertThat(marked(infected, first).path("forwarded").has("answeredAt")).isTrue();
        assertThat(marked(infected, second).path("forwarded").has("answeredAt")).isFalse();
        assertThat(fault(tracer.post(path, about("错 " + run, List.of(999_999_999)))))
                .isEqualTo("tracing.not-handed-on");
        assertThat(tracer.post(path, about("一 " + run, List.of(second))).text("code"))
                .isEqualTo("tracing.number-taken");

        var whole = expect(200, tracer.post(path, about("二 " + run, List.of(second))));

        assertThat(whole.json().has("settledAt")).isTrue();
        assertThat(found("open=true&number=" + run)).isEmpty();
        expect(200, tracer.post(path, about("X4" + run, List.of(first))));
        assertThat(found("number=X4" + run).path(0).path("answers")).hasSize(4);
    }

    @Test
    void aRequestThatAwaitsMoreStaysOpen() {
        var infected = openCase(null);
        var asked = Map.of(
                "area",
                Stage.HERE,
                "caseId",
                infected,
                "direction",
                "TO_THEM",
                "fileNumber",
                "续 " + run,
                "partner",
                "市公安局",
                "question",
                "请调取监控");
        var path = "/api/tracing/requests/"
                + expect(201, tracer.post("/api/tracing/requests", asked)).text("id") + "/answer";

        expect(200, tracer.post(path, Map.of("fileNumber", "M1" + run, "answer", "先给上午的", "more", true)));
        assertThat(found("open=true&number=M1" + run)).hasSize(1);

        expect(200, tracer.post(path, Map.of("fileNumber", "M2" + run, "answer", "下午的", "more", false)));
        assertThat(found("open=true&number=M1" + run)).isEmpty();
    }

    @Test
    void crewWithoutACardStandsOnTheCaseInWords() {
        var infected = openCase(null);
        var path = "/api/tracing/cases/" + infected + "/crew";

        var noted = expect(201, tracer.post(path, Map.of("kind", "DRIVER", "words", "二车队早班，工号 3071")));

        var member = noted.json().path("crew").path(0);
        assertThat(member.path("words").asString()).contains("3071");
        assertThat(words("crew", member.path("id").asString())).doesNotContain("二车队", "工号 3071");
        assertThat(fault(tracer.post(path, Map.of("kind", "DRIVER", "words", " "))))
                .isNotBlank();
        expect(404, stage.staff(Role.TRACER, Stage.NEXT_DOOR).post(path, Map.of("kind", "CREW", "words", "乘务员")));
        var gone = expect(
                200, tracer.write("DELETE", path + "/" + member.path("id").asString(), null));
        assertThat(gone.json().path("crew")).isEmpty();
        expect(404, tracer.write("DELETE", path + "/" + member.path("id").asString(), null));
    }

    @Test
    void requestsNameACaseAndAreFoundByTheirNumbers() {
        var infected = openCase(null);
        var asked = Map.of(
                "area",
                Stage.HERE,
                "direction",
                "TO_THEM",
                "fileNumber",
                "扬公协 " + run,
                "partner",
                "市公安局",
                "question",
                "请调取8月2日的监控",
                "due",
                now.minus(Duration.ofHours(1)).toString());
        assertThat(fault(tracer.post("/api/tracing/requests", asked))).isEqualTo("tracing.request-caseless");
        var named = new HashMap<String, Object>(asked);
        named.put("caseId", infected);
        expect(201, tracer.post("/api/tracing/requests", named));
        var incoming = new HashMap<String, Object>(asked);
        incoming.putAll(Map.of("direction", "FROM_THEM", "fileNumber", "公函 " + run));
        var theirs = expect(201, tracer.post("/api/tracing/requests", incoming)).text("id");

        expect(200, tracer.post("/api/tracing/requests/" + theirs + "/link", Map.of("caseId", infected)));

        var late = found("late=true&number=" + run);
        assertThat(late.findValuesAsString("fileNumber")).containsExactlyInAnyOrder("扬公协 " + run, "公函 " + run);
        assertThat(late.path(0).path("about").path("number").asString()).isEqualTo(number);
        expect(
                200,
                tracer.post(
                        "/api/tracing/requests/" + theirs + "/answer",
                        Map.of("fileNumber", "复函 X" + run, "answer", "见附件")));
        assertThat(found("late=true&number=" + run)).hasSize(1);
        assertThat(found("number=X" + run)).hasSize(1);
        assertThat(card(infected).path("requests")).hasSize(2);
    }

    @Test
    void aCallThatWouldNameTheCaseIsNotPublished() {
        var infected = openCase(person());
        var path = "/api/tracing/cases/" + infected + "/public-calls";

        assertThat(fault(tracer.post(path, call("和欧阳佩兰同车的人请联系社区")))).isEqualTo("tracing.call-names-case");
        assertThat(fault(tracer.post(path, call("接触过 " + number + " 的人请联系社区")))).isEqualTo("tracing.call-names-case");
        assertThat(fault(tracer.post(path, call("身份证 990403 19540312 0027 的人"))))
                .isEqualTo("tracing.call-holds-document");
        expect(201, tracer.post(path, call("请乘客打 0514-87340001 或 0514-87340002")));
    }

    private String openCase(@Nullable String person) {
        var form = new HashMap<String, Object>(Map.of(
                "number",
                number,
                "area",
                Stage.HERE,
                "kind",
                "CONFIRMED",
                "basis",
                "ONSET",
                "day",
                day().toString(),
                "setting",
                "BUS"));
        if (person != null) {
            form.put("person", person);
        }
        return expect(201, tracer.post("/api/tracing/cases", form)).text("id");
    }

    private String exhibit(String infected) {
        var card = expect(
                201,
                tracer.post(
                        "/api/tracing/cases/" + infected + "/cards",
                        Map.of("card", run + "-own", "evidence", "CAMERA", "lent", false)));
        var holding = card.json().path("cards").path(0).path("id").asString();
        return expect(
                        201,
                        tracer.post(
                                "/api/tracing/cases/" + infected + "/cards/" + holding + "/exhibits",
                                Map.of("kind", "CAMERA", "words", PAPER)))
                .text("id");
    }

    private Answer bring(String exhibit, byte[] content) {
        return bring(tracer, exhibit, content);
    }

    private static Answer bring(HttpCaller caller, String exhibit, byte[] content) {
        return caller.sendBody(
                "POST",
                "/api/tracing/exhibit-files?exhibit=" + exhibit,
                BodyPublishers.ofByteArray(content),
                Map.of("Content-Type", "application/octet-stream"));
    }

    private Map<String, Object> about(String file, List<Integer> contacts) {
        return Map.of("fileNumber", file, "answer", "已找到", "contacts", contacts);
    }

    private int mark(String infected, String kind, String card) {
        return mark(infected, kind, card, -1);
    }

    /** @param except one of this kind who is marked already */
    private int mark(String infected, String kind, String card, int except) {
        expect(
                201,
                tracer.post(
                        "/api/tracing/cases/" + infected + "/marked-cards",
                        Map.of("card", run + "-" + card, "kind", kind, "note", "车队的人说的")));
        for (var one : card(infected).path("marked")) {
            var marks = one.path("marks").path(0);
            if (marks.path("kind").asString().equals(kind)
                    && one.path("contact").asInt() != except) {
                return one.path("contact").asInt();
            }
        }
        throw new AssertionError("not marked");
    }

    private JsonNode marked(String infected, int contact) {
        for (var one : card(infected).path("marked")) {
            if (one.path("contact").asInt() == contact) {
                return one;
            }
        }
        throw new AssertionError("not marked");
    }

    private Map<String, Object> letter(List<Integer> contacts) {
        return Map.of("contacts", contacts, "fileNumber", "扬疾控协 " + run, "partner", "宿迁市疾控中心", "question", "请协查下列乘客");
    }

    private Map<String, Object> call(String words) {
        var began = day().atTime(7, 30).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        return Map.of(
                "line",
                "26",
                "vehicle",
                "苏K " + run,
                "began",
                began.toString(),
                "ended",
                began.plus(Duration.ofMinutes(30)).toString(),
                "words",
                words);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")).minusDays(2);
    }

    private JsonNode card(String infected) {
        return expect(200, tracer.get("/api/tracing/cases/" + infected)).json();
    }

    private JsonNode found(String query) {
        return expect(200, tracer.get("/api/tracing/requests?" + query)).json().path("items");
    }

    private String person() {
        var registered = stage.register(
                Stage.HERE, Map.of("dwelling", stage.compound(Stage.HERE).dwelling(2)), "欧阳佩兰", "1954-03-12");
        var desk = stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        return expect(200, desk.get("/api/resident/households/" + registered.text("householdId")))
                .json()
                .path("members")
                .path(0)
                .path("personId")
                .asString();
    }

    private static String fault(Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        return refused.json().path("errors").path(0).path("code").asString();
    }

    private int audited(String action, String subject) {
        return entries(action, subject).size();
    }

    private String purpose(String action, String subject) {
        return entries(action, subject).path(0).path("purpose").asString();
    }

    private JsonNode entries(String action, String subject) {
        var auditor = stage.staff(Role.AUDITOR, Stage.HERE);
        return expect(200, auditor.get("/api/audit/entries?action=" + action + "&subject=" + subject))
                .json()
                .path("items");
    }

    /** As whoever has nothing but the database reads them. */
    private String words(String table, String id) {
        var stored = jdbc.sql("select words from tracing." + table + " where id = :id::uuid")
                .param("id", id)
                .query(byte[].class)
                .single();
        return new String(stored, UTF_8);
    }

    private byte[] content(String exhibit) {
        return jdbc.sql("select content from tracing.exhibit where id = :id::uuid")
                .param("id", exhibit)
                .query(byte[].class)
                .single();
    }
}
