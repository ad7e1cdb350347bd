package org.shouwang.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.drill.exercise.Exercise;
import org.shouwang.drill.people.Sex;
import org.shouwang.drill.people.SyntheticDocuments;
import org.shouwang.shared.AreaPath;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.LogSettled;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody walks the exercise over HTTP; every tick comes from what they really did. */
@WholeApplication
class ExerciseTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String EXERCISE = "/api/drill/exercise";

    private final Stage stage;
    private final TracingIndex index;
    private final Path home;
    private final Clock clock;
    private final Audit audit;
    private final Instant now;
    private final LocalDate day;
    private final HttpCaller tracer;
    private final HttpCaller lead;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    ExerciseTests(
            @LocalServerPort int port,
            TracingIndex index,
            @Value("${shouwang.home}") Path home,
            Clock clock,
            Audit audit) {
        this.stage = Stage.at(port);
        this.index = index;
        this.home = home;
        this.clock = clock;
        this.audit = audit;
        this.now = clock.instant();
        this.day = LocalDate.ofInstant(now, ZONE);
        this.tracer = stage.staff(Role.TRACER, Stage.HERE);
        this.lead = stage.staff(Role.TRACING_LEAD, Stage.HERE);
    }

    @AfterEach
    void forget() throws IOException {
        Files.deleteIfExists(home.resolve("exercise.json"));
    }

    @Test
    void withoutAFilledDrillThereIsNone() {
        assertThat(expect(200, tracer.get(EXERCISE)).json().path("ready").asBoolean())
                .isFalse();
        assertThat(tracer.get(EXERCISE + "/answer").status()).isEqualTo(404);
    }

    @Test
    void isForTracersOfTheCommunityAlone() throws IOException {
        begin(openCase("case"), openCase("other"), register(1), register(2));

        assertThat(stage.staff(Role.DIRECTOR, Stage.HERE).get(EXERCISE).status())
                .isEqualTo(403);
        var nextDoor = stage.staff(Role.TRACER, Stage.NEXT_DOOR);
        assertThat(expect(200, nextDoor.get(EXERCISE)).json().path("ready").asBoolean())
                .isFalse();
        assertThat(nextDoor.get(EXERCISE + "/answer").status()).isEqualTo(404);
    }

    @Test
    void everyStepTicksItselfAndTheAnswerComesWithTheList() throws IOException {
        var hidden = register(1);
        var source = register(2);
        rides(hidden);
        var first = openCase("case");
        var other = openCase("other");
        begin(first, other, hidden, source);
        assertThat(done()).isEmpty();

        expect(200, tracer.get("/api/tracing/cases/" + first));
        assertThat(done()).containsExactly("READ_CASE");
        var lookUp = ask(List.of(first));
        assertThat(done()).containsExactly("READ_CASE", "ASK");
        expect(200, lead.post(lookUp + "/approve", Map.of()));
        assertThat(done()).containsExactly("READ_CASE", "ASK", "APPROVE");
        expect(200, tracer.get(lookUp + "/trajectory"));
        var contact = contact(lookUp);
        expect(200, tracer.get(lookUp + "/contacts/" + contact));
        assertThat(done()).contains("TRAJECTORY", "CONTACTS").doesNotContain("COMMON");
        var both = ask(List.of(first, other));
        expect(200, lead.post(both + "/approve", Map.of()));
        expect(200, tracer.get(both + "/common"));
        assertThat(done()).contains("COMMON").doesNotContain("PUSH");

        var refused = tracer.get(EXERCISE + "/answer");
        assertThat(refused.text("code")).isEqualTo("drill.no-list-yet");
        assertThat(refused.body()).doesNotContain(hidden.person());
        expect(201, tracer.post(lookUp + "/follow-ups", Map.of("contacts", List.of(contact))));
        assertThat(done()).contains("PUSH").doesNotContain("OUTCOMES");

        var answer = expect(200, tracer.get(EXERCISE + "/answer"));
        assertThat(answer.json().path("asked").asInt()).isOne();
        assertThat(answer.json().path("found").asInt()).isOne();
        assertThat(answer.json().path("needless").asInt()).isZero();
        assertThat(answer.json().path("originSeen").asBoolean()).isTrue();
        assertThat(answer.json().path("infected").path(0).has("foundAt")).isTrue();
        assertThat(answer.json().path("infected").path(1).has("foundAt")).isFalse();
        assertThat(answer.body()).as("names are masked").doesNotContain("佩兰");
    }

    @Test
    void whatWasLookedAtOnceStaysTickedHoweverMuchIsLookedAtAfter() throws IOException {
        var hidden = register(1);
        rides(hidden);
        var first = openCase("case");
        begin(first, openCase("other"), hidden, register(2));
        var lookUp = ask(List.of(first));
        expect(200, lead.post(lookUp + "/approve", Map.of()));
        expect(200, tracer.get(lookUp + "/trajectory"));
        var id = UUID.fromString(lookUp.substring(lookUp.lastIndexOf('/') + 1));

        audit.record(Collections.nCopies(
                200,
                AuditEvent.of(UUID.randomUUID(), "tracing.viewed", id, new AreaPath(Stage.HERE))
                        .with("what", "encounters")));

        assertThat(done()).contains("TRAJECTORY", "CONTACTS");
    }

    private List<String> done() {
        return expect(200, tracer.get(EXERCISE))
                .json()
                .path("steps")
                .valueStream()
                .filter(step -> step.has("doneAt"))
                .map(step -> step.path("step").asString())
                .toList();
    }

    private void begin(String first, String other, Registered hidden, Registered source) throws IOException {
        var origin = new Exercise.Origin("棋牌室", now.minus(Duration.ofDays(7)), now.minus(Duration.ofDays(7)));
        Files.createDirectories(home);
        new Exercise(
                        clock.instant(),
                        day,
                        Stage.HERE,
                        List.of(known(first), known(other)),
                        origin,
                        List.of(unknown(hidden, false), unknown(source, true)))
                .write(home);
    }

    private static Exercise.Known known(String id) {
        return new Exercise.Known(UUID.fromString(id), "演练");
    }

    private Exercise.Unknown unknown(Registered one, boolean source) {
        return new Exercise.Unknown(
                UUID.fromString(one.person()),
                UUID.fromString(one.household()),
                "欧阳佩兰",
                source,
                now.minus(Duration.ofDays(4)),
                "晋D·0001",
                source ? null : day.plusDays(1));
    }

    /** The first case and somebody registered on one bus. */
    private void rides(Registered hidden) throws IOException {
        var yesterday = day.minusDays(1);
        bring(
                "rides",
                "卡号,车牌,线路,上车时间,下车时间\n%s,%s,3,%s 07:30,%s 07:55\n%s,%s,3,%s 07:31,%s 07:58\n"
                        .formatted(card("case"), run, yesterday, yesterday, card("mate"), run, yesterday, yesterday));
        bring("card-owners", "卡号,证件号码,姓名,电话\n%s,%s,欧阳佩兰,\n".formatted(card("mate"), hidden.document()));
        LogSettled.await();
        index.catchUp();
    }

    private int contact(String lookUp) {
        return expect(200, tracer.get(lookUp + "/contacts"))
                .json()
                .path("items")
                .path(0)
                .path("contact")
                .asInt();
    }

    private String ask(List<String> cases) {
        var wanted = Map.of(
                "cases",
                cases,
                "purpose",
                "FIND_CONTACTS",
                "from",
                now.minus(Duration.ofDays(5)).toString(),
                "until",
                now.toString(),
                "leastSeconds",
                120);
        return "/api/tracing/look-ups/"
                + expect(201, tracer.post("/api/tracing/look-ups", wanted)).text("id");
    }

    private String openCase(String who) {
        var form = Map.of(
                "number",
                "演练 " + UUID.randomUUID().toString().substring(0, 20),
                "area",
                Stage.HERE,
                "kind",
                "CONFIRMED",
                "basis",
                "ONSET",
                "day",
                day.minusDays(1).toString(),
                "setting",
                "UNKNOWN");
        var id = expect(201, tracer.post("/api/tracing/cases", form)).text("id");
        expect(
                201,
                tracer.post(
                        "/api/tracing/cases/" + id + "/cards",
                        Map.of("card", card(who), "evidence", "INTERVIEW", "lent", false)));
        return id;
    }

    private String card(String who) {
        return run + "-" + who;
    }

    private Registered register(int nth) {
        var serial = Math.floorMod(run.hashCode(), 100_000) * 10 + nth;
        var document = SyntheticDocuments.residentId(LocalDate.of(1980, 5, 3 + nth), Sex.FEMALE, serial);
        var desk = stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        var phone = SyntheticDocuments.phone(serial);
        var member = Map.of(
                "name",
                "欧阳佩兰",
                "relation",
                "HEAD",
                "document",
                Map.of("kind", "RESIDENT_ID", "number", document),
                "phone",
                phone);
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
                                phone,
                                "noPhone",
                                false,
                                "noticeVersion",
                                "1",
                                "members",
                                List.of(member))));
        var household = receipt.text("householdId");
        var person = expect(200, desk.get("/api/resident/households/" + household))
                .json()
                .path("members")
                .path(0)
                .path("personId")
                .asString();
        return new Registered(household, person, document);
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
        assertThat(until(key, "DONE").json().path("wrong").asInt()).isZero();
    }

    private Answer until(String job, String state) {
        var path = "/api/shared/imports/" + job;
        stage.await(Duration.ofSeconds(60), () -> tracer.get(path).text("state").equals(state));
        return tracer.get(path);
    }

    private record Registered(String household, String person, String document) {}
}
