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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From a timetable and a file of taps, which say nothing of where anybody got off, to contacts in two tiers. */
@WholeApplication
class TapsToContactsTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String HEADER =
            "card_no,deal_date,deal_type,deal_money,deal_value,equ_no,company_name,station,car_no,conn_mark,close_date\n";

    private final Stage stage;
    private final TracingIndex index;
    private final RideJob job;
    private final Instant now;
    private final LocalDate today;
    private final HttpCaller tracer;
    private final HttpCaller lead;
    private final String run = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final String line = "K" + run;

    TapsToContactsTests(@LocalServerPort int port, TracingIndex index, RideJob job, Clock clock) {
        this.stage = Stage.at(port);
        this.index = index;
        this.job = job;
        this.now = clock.instant();
        this.today = now.atZone(ZONE).toLocalDate();
        this.tracer = stage.staff(Role.TRACER, Stage.HERE);
        this.lead = stage.staff(Role.TRACING_LEAD, Stage.HERE);
    }

    @Test
    void whoRodeAlongIsLikelyWhoMayHaveIsPossible() throws IOException {
        done(bring("network", new MadeUpFeed(line).zip()));
        done(bring("taps-shenzhen", week(line + "路", "B" + run)));
        infer();

        var contacts = contacts("case");

        assertThat(of("mate", contacts).path("tier").asString()).isEqualTo("LIKELY");
        assertThat(of("mate", contacts).path("minutes").asInt()).isGreaterThanOrEqualTo(40);
        assertThat(of("mate", contacts).path("score").asInt()).isPositive();
        assertThat(of("late", contacts).path("tier").asString()).isEqualTo("POSSIBLE");
        assertThat(of("late", contacts).path("score").asInt()).isZero();
        assertThat(contacts).doesNotContainKey("noon");
    }

    @Test
    void withoutATimetableNobodyIsMoreThanPossible() throws IOException {
        done(bring("taps-shenzhen", week("没有这条线" + run, "C" + run)));
        infer();

        var contacts = contacts("case");

        assertThat(of("mate", contacts).path("tier").asString()).isEqualTo("POSSIBLE");
        assertThat(of("late", contacts).path("tier").asString()).isEqualTo("POSSIBLE");
        assertThat(contacts).doesNotContainKey("noon");
    }

    @Test
    void aTapThatNamesNoVehicleMayBeInAnyOfItsLine() throws IOException {
        var rows = tap("case", 2, "07:30:00", line, "D" + run)
                + tap("mate", 2, "07:40:00", line, "")
                + tap("late", 2, "07:41:00", "X" + line, "");
        done(bring("taps-shenzhen", HEADER + rows));
        infer();

        var contacts = contacts("case");

        assertThat(of("mate", contacts).path("tier").asString()).isEqualTo("POSSIBLE");
        assertThat(contacts).doesNotContainKey("late");
    }

    @Test
    void whereTheOperatorKnowsTheEndNothingIsInferred() throws IOException {
        var day = today.minusDays(2);
        var rows = "card,time,line,vehicle,boarded,alighted,alighted-time,amount\n"
                + "%s,%s 07:30,%s,E%s,,,%s 07:50,\n%s,%s 07:40,%s,E%s,,,%s 08:10,\n"
                        .formatted(card("case"), day, line, run, day, card("mate"), day, line, run, day);
        done(bring("taps-generic", rows));
        infer();

        var contacts = contacts("case");

        assertThat(of("mate", contacts).path("tier").asString()).isEqualTo("LIKELY");
        assertThat(of("mate", contacts).path("minutes").asInt()).isEqualTo(10);
    }

    @Test
    void undoingTheFileTakesItsRidesBack() throws IOException {
        var first = bring("taps-shenzhen", HEADER + tap("case", 2, "07:30:00", line, "F" + run));
        done(first);
        var second = bring("taps-shenzhen", HEADER + tap("mate", 2, "07:35:00", line, "F" + run));
        done(second);
        infer();
        assertThat(contacts("case")).containsKey("mate");

        expect(200, tracer.post("/api/shared/imports/" + second + "/undo", Map.of()));
        stage.await(Duration.ofSeconds(30), () -> state(second).equals("UNDONE"));
        index.catchUp();

        assertThat(contacts("case")).doesNotContainKey("mate");
        infer();
        assertThat(contacts("case")).doesNotContainKey("mate");
        assertThat(contacts("mate")).isEmpty();
    }

    @Test
    void inferringAgainChangesNothing() throws IOException {
        done(bring("taps-shenzhen", week(line, "G" + run)));
        infer();
        var before = index.view().presences();

        done(bring("taps-shenzhen", week(line, "G" + run)));
        infer();

        assertThat(index.view().presences()).isEqualTo(before);
    }

    @Test
    void anOperatorsOwnFormatIsReadByItsMapping() throws IOException {
        var mapping = """
                zone = Asia/Shanghai
                times = uuuuMMddHHmmss
                header = no
                separator = ;
                column.card = #2
                column.time = #1
                column.line = #3
                column.vehicle = #4
                """;
        done(bring("tap-mapping", mapping));
        var time = today.minusDays(2).toString().replace("-", "") + "073000";
        done(bring(
                "taps-own",
                "%s;%s;%s;H%s\n%s;%s;%s;H%s\n"
                        .formatted(time, card("case"), line, run, time, card("mate"), line, run)));
        infer();

        assertThat(contacts("case")).containsKey("mate");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '%c,昨天,巴士,160,200,1,公司,%l,V1,0,x', tracing.tap-time-unreadable
                    '%c,2004-01-01 07:30:00,巴士,160,200,1,公司,%l,V1,0,x', tracing.tap-time-outside
                    ',%d 07:30:00,巴士,160,200,1,公司,%l,V1,0,x', tracing.tap-card-missing
                    '卡,%d 07:30:00,巴士,160,200,1,公司,%l,V1,0,x', tracing.ride-card
                    '%c,%d 07:30:00,巴士,160,200,1,公司,,,0,x', tracing.tap-place-missing
                    '%c,%d', tracing.tap-too-short
                    '%c,%d 07:30:00,巴士,甲,200,1,公司,%l,V1,0,x', tracing.tap-amount-unreadable
                    """)
    void aBadRowIsNamedAndCostsOnlyItself(String row, String code) {
        var bad = row.replace("%c", card("case"))
                .replace("%d", today.minusDays(2).toString())
                .replace("%l", line);
        var job = bring("taps-shenzhen", HEADER + tap("mate", 2, "07:35:00", line, "V1") + bad + "\n");

        var checked = checked(job);

        assertThat(checked.json().path("fresh").asInt()).isOne();
        assertThat(checked.json().path("wrong").asInt()).isOne();
        assertThat(checked.json().path("faults").path(0).path("code").asString())
                .isEqualTo(code);
        var faults = expect(200, tracer.get("/api/shared/imports/" + job + "/faults"));
        assertThat(faults.body()).contains(bad.substring(0, 2)).doesNotContain("tracing.");
        expect(204, tracer.write("DELETE", "/api/shared/imports/" + job, null));
    }

    @Test
    void aFileThatIsNoneIsRefusedAsAWhole() {
        assertThat(problem(bring("taps-shenzhen", "a,b\n1,2\n"))).isEqualTo("shared.import-heading");
        assertThat(problem(bring("network", "no archive"))).isEqualTo("shared.import-unreadable");
        assertThat(problem(bring(
                        "network", new MadeUpFeed(line).without("stops.txt").zip())))
                .isEqualTo("tracing.not-gtfs");
        assertThat(problem(bring(
                        "network",
                        new MadeUpFeed(line)
                                .with("trips.txt", "route_id,service_id,trip_id\n")
                                .zip())))
                .isEqualTo("tracing.network-empty");
        var mapping = checked(bring("tap-mapping", "zone = Nowhere/Else\n"));
        assertThat(mapping.json().path("fresh").asInt()).isZero();
        assertThat(mapping.json().path("wrong").asInt()).isGreaterThan(1);
    }

    @Test
    void rowsOfATimetableThatContradictTheRestAreNamed() {
        var job = bring(
                "network",
                new MadeUpFeed(line)
                        .with("routes.txt", "route_id,route_short_name,route_type\nR," + line + ",3\nR,again,3\n")
                        .zip());

        var checked = checked(job);

        assertThat(checked.json().path("wrong").asInt()).isOne();
        assertThat(checked.json().path("faults").path(0).path("code").asString())
                .isEqualTo("tracing.gtfs-twice");
        expect(204, tracer.write("DELETE", "/api/shared/imports/" + job, null));
    }

    @Test
    void whoeverMayTraceSeesHowFarItHasCome() throws IOException {
        done(bring("network", new MadeUpFeed(line).zip()));
        done(bring("taps-shenzhen", week(line, "I" + run)));
        infer();

        var sources = expect(200, tracer.get("/api/tracing/rides"));

        assertThat(sources.json().path("network").path("stops").asInt()).isEqualTo(MadeUpFeed.STOPS);
        assertThat(sources.json().path("files").path(0).path("taps").asInt()).isEqualTo(22);
        assertThat(sources.json().path("days").findValuesAsString("state")).containsOnly("DONE");
        assertThat(sources.json().path("days").path(0).path("likely").asInt()).isPositive();
        assertThat(stage.staff(Role.COMMUNITY_DESK, Stage.HERE)
                        .get("/api/tracing/rides")
                        .status())
                .isEqualTo(403);
    }

    /** Commuters there and back on three days, one who boards when the bus is on its way back, one at noon. */
    private String week(String line, String vehicle) {
        var rows = new StringBuilder(HEADER);
        for (var ago = 2; ago < 5; ago++) {
            rows.append(tap("case", ago, "07:30:20", line, vehicle));
            rows.append(tap("mate", ago, "07:34:10", line, vehicle));
            rows.append(tap("else", ago, "07:44:10", line, vehicle));
            rows.append(tap("case", ago, "17:34:10", line, vehicle));
            rows.append(tap("mate", ago, "17:34:40", line, vehicle));
            rows.append(tap("else", ago, "17:36:20", line, vehicle));
        }
        rows.append(tap("late", 2, "08:40:00", line, vehicle));
        rows.append(tap("noon", 2, "12:30:00", line, vehicle));
        rows.append(tap("noon", 2, "13:30:00", line, vehicle));
        rows.append(tap("noon", 2, "13:30:00", line, vehicle)); // the same once more
        rows.append("X1,%s 07:30:00,地铁入站,0,0,1,地铁,车公庙,,0,x\n".formatted(today.minusDays(2)));
        rows.append(tap("dawn", 2, "06:30:00", line, vehicle));
        return rows.toString();
    }

    private String tap(String who, int daysAgo, String time, String line, String vehicle) {
        return "%s,%s %s,巴士,160,200,1,公司,%s,%s,0,x\n"
                .formatted(card(who), today.minusDays(daysAgo), time, line, vehicle);
    }

    private String card(String who) {
        return run + who.toUpperCase(Locale.ROOT);
    }

    private void infer() throws IOException {
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
        index.catchUp();
    }

    /** By the last four letters of their cards, which is what an answer shows. */
    private Map<String, JsonNode> contacts(String who) {
        var found = new HashMap<String, JsonNode>();
        for (var item : expect(200, tracer.get(approved(openCase(who)) + "/contacts?limit=100"))
                .json()
                .path("items")) {
            var shown = item.path("holder").path("card").asString();
            found.put(shown.substring(shown.length() - 4).toLowerCase(Locale.ROOT), item);
        }
        return found;
    }

    private static JsonNode of(String who, Map<String, JsonNode> contacts) {
        assertThat(contacts).containsKey(who);
        return requireNonNull(contacts.get(who));
    }

    private String openCase(String who) {
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

    private String approved(String infected) {
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

    private String bring(String list, String text) {
        return bring(list, text.getBytes(StandardCharsets.UTF_8));
    }

    private String bring(String list, byte[] content) {
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

    private Answer checked(String job) {
        stage.await(Duration.ofSeconds(30), () -> !state(job).equals("CHECKING"));
        return expect(200, tracer.get("/api/shared/imports/" + job));
    }

    private String problem(String job) {
        return checked(job).text("problem");
    }

    private void done(String job) {
        assertThat(checked(job).text("state")).isEqualTo("CHECKED");
        expect(200, tracer.post("/api/shared/imports/" + job + "/apply", Map.of()));
        stage.await(Duration.ofSeconds(30), () -> !state(job).equals("APPLYING"));
        assertThat(state(job)).isEqualTo("DONE");
    }

    private String state(String job) {
        return expect(200, tracer.get("/api/shared/imports/" + job)).text("state");
    }
}
