package org.shouwang.tracing.rides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.access.Role;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From a timetable and a file of taps, which say nothing of where anybody got off, to contacts in two tiers. */
@WholeApplication
class TapsToContactsTests {
    private final TapRoom room;
    private final TracingIndex index;

    TapsToContactsTests(@LocalServerPort int port, TracingIndex index, RideJob job, Clock clock) {
        this.room = new TapRoom(port, index, job, clock);
        this.index = index;
    }

    @Test
    void whoRodeAlongIsLikelyWhoMayHaveIsPossible() throws IOException {
        room.done(room.bring("network", new MadeUpFeed(room.line).zip()));
        room.done(room.bring("taps-shenzhen", week(room.line + "路", "B" + room.run)));
        room.infer();

        var contacts = room.contacts("case");

        assertThat(TapRoom.of("mate", contacts).path("tier").asString()).isEqualTo("LIKELY");
        assertThat(TapRoom.of("mate", contacts).path("minutes").asInt()).isGreaterThanOrEqualTo(40);
        assertThat(TapRoom.of("mate", contacts).path("score").asInt()).isPositive();
        assertThat(TapRoom.of("late", contacts).path("tier").asString()).isEqualTo("POSSIBLE");
        assertThat(TapRoom.of("late", contacts).path("score").asInt()).isZero();
        assertThat(contacts).doesNotContainKey("noon");
    }

    @Test
    void withoutATimetableNobodyIsMoreThanPossible() throws IOException {
        room.done(room.bring("taps-shenzhen", week("没有这条线" + room.run, "C" + room.run)));
        room.infer();

        var contacts = room.contacts("case");

        assertThat(TapRoom.of("mate", contacts).path("tier").asString()).isEqualTo("POSSIBLE");
        assertThat(TapRoom.of("late", contacts).path("tier").asString()).isEqualTo("POSSIBLE");
        assertThat(contacts).doesNotContainKey("noon");
    }

    @Test
    void aTapThatNamesNoVehicleMayBeInAnyOfItsLine() throws IOException {
        var rows = room.tap("case", 2, "07:30:00", room.line, "D" + room.run)
                + room.tap("mate", 2, "07:40:00", room.line, "")
                + room.tap("late", 2, "07:41:00", "X" + room.line, "");
        room.done(room.bring("taps-shenzhen", TapRoom.HEADER + rows));
        room.infer();

        var contacts = room.contacts("case");

        assertThat(TapRoom.of("mate", contacts).path("tier").asString()).isEqualTo("POSSIBLE");
        assertThat(contacts).doesNotContainKey("late");
    }

    @Test
    void whereTheOperatorKnowsTheEndNothingIsInferred() throws IOException {
        var day = room.today.minusDays(2);
        var rows = "card,time,line,vehicle,boarded,alighted,alighted-time,amount\n"
                + "%s,%s 07:30,%s,E%s,,,%s 07:50,\n%s,%s 07:40,%s,E%s,,,%s 08:10,\n"
                        .formatted(
                                room.card("case"),
                                day,
                                room.line,
                                room.run,
                                day,
                                room.card("mate"),
                                day,
                                room.line,
                                room.run,
                                day);
        room.done(room.bring("taps-generic", rows));
        room.infer();

        var contacts = room.contacts("case");

        assertThat(TapRoom.of("mate", contacts).path("tier").asString()).isEqualTo("LIKELY");
        assertThat(TapRoom.of("mate", contacts).path("minutes").asInt()).isEqualTo(10);
    }

    @Test
    void undoingTheFileTakesItsRidesBack() throws IOException {
        var first = room.bring(
                "taps-shenzhen", TapRoom.HEADER + room.tap("case", 2, "07:30:00", room.line, "F" + room.run));
        room.done(first);
        var second = room.bring(
                "taps-shenzhen", TapRoom.HEADER + room.tap("mate", 2, "07:35:00", room.line, "F" + room.run));
        room.done(second);
        room.infer();
        assertThat(room.contacts("case")).containsKey("mate");

        expect(200, room.tracer.post("/api/shared/imports/" + second + "/undo", Map.of()));
        room.stage.await(Duration.ofSeconds(30), () -> room.state(second).equals("UNDONE"));
        room.catchUp();

        assertThat(room.contacts("case")).doesNotContainKey("mate");
        room.infer();
        assertThat(room.contacts("case")).doesNotContainKey("mate");
        assertThat(room.contacts("mate")).isEmpty();
    }

    @Test
    void inferringAgainChangesNothing() throws IOException {
        room.done(room.bring("taps-shenzhen", week(room.line, "G" + room.run)));
        room.infer();
        var before = index.view().presences();

        room.done(room.bring("taps-shenzhen", week(room.line, "G" + room.run)));
        room.infer();

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
        room.done(room.bring("tap-mapping", mapping));
        var time = room.today.minusDays(2).toString().replace("-", "") + "073000";
        room.done(room.bring(
                "taps-own",
                "%s;%s;%s;H%s\n%s;%s;%s;H%s\n"
                        .formatted(
                                time,
                                room.card("case"),
                                room.line,
                                room.run,
                                time,
                                room.card("mate"),
                                room.line,
                                room.run)));
        room.infer();

        assertThat(room.contacts("case")).containsKey("mate");
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
        var bad = row.replace("%c", room.card("case"))
                .replace("%d", room.today.minusDays(2).toString())
                .replace("%l", room.line);
        var job = room.bring(
                "taps-shenzhen", TapRoom.HEADER + room.tap("mate", 2, "07:35:00", room.line, "V1") + bad + "\n");

        var checked = room.checked(job);

        assertThat(checked.json().path("fresh").asInt()).isOne();
        assertThat(checked.json().path("wrong").asInt()).isOne();
        assertThat(checked.json().path("faults").path(0).path("code").asString())
                .isEqualTo(code);
        var faults = expect(200, room.tracer.get("/api/shared/imports/" + job + "/faults"));
        assertThat(faults.body()).contains(bad.substring(0, 2)).doesNotContain("tracing.");
        expect(204, room.tracer.write("DELETE", "/api/shared/imports/" + job, null));
    }

    @Test
    void aFileThatIsNoneIsRefusedAsAWhole() {
        assertThat(room.problem(room.bring("taps-shenzhen", "a,b\n1,2\n"))).isEqualTo("shared.import-heading");
        assertThat(room.problem(room.bring("network", "no archive"))).isEqualTo("shared.import-unreadable");
        assertThat(room.problem(room.bring(
                        "network",
                        new MadeUpFeed(room.line).without("stops.txt").zip())))
                .isEqualTo("tracing.not-gtfs");
        assertThat(room.problem(room.bring(
                        "network",
                        new MadeUpFeed(room.line)
                                .with("trips.txt", "route_id,service_id,trip_id\n")
                                .zip())))
                .isEqualTo("tracing.network-empty");
        var mapping = room.checked(room.bring("tap-mapping", "zone = Nowhere/Else\n"));
        assertThat(mapping.json().path("fresh").asInt()).isZero();
        assertThat(mapping.json().path("wrong").asInt()).isGreaterThan(1);
    }

    @Test
    void rowsOfATimetableThatContradictTheRestAreNamed() {
        var job = room.bring(
                "network",
                new MadeUpFeed(room.line)
                        .with("routes.txt", "route_id,route_short_name,route_type\nR," + room.line + ",3\nR,again,3\n")
                        .zip());

        var checked = room.checked(job);

        assertThat(checked.json().path("wrong").asInt()).isOne();
        assertThat(checked.json().path("faults").path(0).path("code").asString())
                .isEqualTo("tracing.gtfs-twice");
        expect(204, room.tracer.write("DELETE", "/api/shared/imports/" + job, null));
    }

    @Test
    void whoeverMayTraceSeesHowFarItHasCome() throws IOException {
        room.done(room.bring("network", new MadeUpFeed(room.line).zip()));
        room.done(room.bring("taps-shenzhen", week(room.line, "I" + room.run)));
        room.infer();

        var sources = expect(200, room.tracer.get("/api/tracing/rides"));

        assertThat(sources.json().path("network").path("stops").asInt()).isEqualTo(MadeUpFeed.STOPS);
        assertThat(sources.json().path("files").path(0).path("taps").asInt()).isEqualTo(22);
        assertThat(sources.json().path("days").findValuesAsString("state")).containsOnly("DONE");
        assertThat(likely(sources.json().path("days"), room.today.minusDays(2))).isPositive();
        assertThat(room.stage
                        .staff(Role.COMMUNITY_DESK, Stage.HERE)
                        .get("/api/tracing/rides")
                        .status())
                .isEqualTo(403);
    }

    private static int likely(JsonNode days, LocalDate wanted) {
        for (var day : days) {
            if (day.path("day").asString().equals(wanted.toString())) {
                return day.path("likely").asInt();
            }
        }
        throw new AssertionError("no such day");
    }

    /** Commuters there and back on three days, one who boards when the bus is on its way back, one at noon. */
    private String week(String line, String vehicle) {
        var rows = new StringBuilder(TapRoom.HEADER);
        for (var ago = 2; ago < 5; ago++) {
            rows.append(room.tap("case", ago, "07:30:20", line, vehicle));
            rows.append(room.tap("mate", ago, "07:34:10", line, vehicle));
            rows.append(room.tap("else", ago, "07:44:10", line, vehicle));
            rows.append(room.tap("case", ago, "17:34:10", line, vehicle));
            rows.append(room.tap("mate", ago, "17:34:40", line, vehicle));
            rows.append(room.tap("else", ago, "17:36:20", line, vehicle));
        }
        rows.append(room.tap("late", 2, "08:40:00", line, vehicle));
        rows.append(room.tap("noon", 2, "12:30:00", line, vehicle));
        rows.append(room.tap("noon", 2, "13:30:00", line, vehicle));
        rows.append(room.tap("noon", 2, "13:30:00", line, vehicle)); // the same once more
        rows.append("X1,%s 07:30:00,地铁入站,0,0,1,地铁,车公庙,,0,x\n".formatted(room.today.minusDays(2)));
        rows.append(room.tap("dawn", 2, "06:30:00", line, vehicle));
        return rows.toString();
    }
}
