package org.shouwang.tracing.rides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shouwang.support.Stage.expect;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an answer says of a ride that nobody saw the end of: the minutes, tier and certainty that were inferred, and no others. */
@WholeApplication
class LikelyMinutesTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final double LIKELY = 0.5;
    private static final int SHORTEST = 120;
    private static final Offset<Double> NEARLY = within(0.001);
    private static final int RUN_SECONDS = (MadeUpFeed.STOPS - 1) * MadeUpFeed.BETWEEN;

    private final TapRoom room;
    private final JdbcClient jdbc;
    private final Carriers carriers;
    private String lookUp = "";

    LikelyMinutesTests(
            @LocalServerPort int port,
            TracingIndex index,
            RideJob job,
            Clock clock,
            JdbcClient jdbc,
            Carriers carriers) {
        this.room = new TapRoom(port, index, job, clock);
        this.jdbc = jdbc;
        this.carriers = carriers;
    }

    @BeforeEach
    void ridesAreInferred() throws IOException {
        room.done(room.bring("network", new MadeUpFeed(room.line).zip()));
        room.done(room.bring("taps-shenzhen", week("M" + room.run)));
        room.infer();
        lookUp = room.approved(room.openCase("case"));
    }

    @Test
    void areThoseOfTheInferredOverlap() {
        var inferred = overlaps("case", "mate").stream()
                .filter(one -> one.certainty() >= LIKELY)
                .toList();
        assertThat(inferred).as("there and back on three days").hasSize(6);

        var row = TapRoom.of("mate", room.contactsOf(lookUp));

        assertThat(row.path("tier").asString()).isEqualTo("LIKELY");
        assertThat(row.path("encounters").asInt()).isEqualTo(6);
        assertThat(row.path("minutes").asLong())
                .isEqualTo(inferred.stream().mapToLong(Overlap::seconds).sum() / 60);
        assertThat(instant(row, "first")).isEqualTo(inferred.getFirst().from());
        assertThat(instant(row, "last")).isEqualTo(inferred.getLast().until());
        var told = encounters(row).stream()
                .filter(one -> one.path("certainty").asDouble() >= LIKELY)
                .toList();
        assertThat(told).hasSameSizeAs(inferred);
        for (var i = 0; i < told.size(); i++) {
            var one = told.get(i);
            var expected = inferred.get(i);
            assertThat(instant(one, "from")).isEqualTo(expected.from());
            assertThat(instant(one, "until")).isEqualTo(expected.until());
            assertThat(one.path("minutes").asLong()).isEqualTo(expected.seconds() / 60);
            assertThat(one.path("certainty").asDouble()).isEqualTo(expected.certainty(), NEARLY);
            assertThat(measure(one, "MINUTES")).isEqualTo(expected.seconds() / 60.0, NEARLY);
            assertThat(measure(one, "CERTAINTY")).isEqualTo(expected.certainty(), NEARLY);
        }
    }

    @Test
    void beginWithTheLaterTapAndEndWithTheRunAtTheLatest() {
        var told = encounters(TapRoom.of("mate", room.contactsOf(lookUp))).stream()
                .filter(one -> one.path("certainty").asDouble() >= LIKELY)
                .toList();

        assertThat(told)
                .extracting(one -> instant(one, "from"))
                .containsExactlyElementsOf(IntStream.of(4, 3, 2)
                        .mapToObj(room.today::minusDays)
                        .flatMap(day -> Stream.of(at(day, "07:34:10"), at(day, "17:34:40")))
                        .toList());
        assertThat(told)
                .allSatisfy(one -> assertThat(instant(one, "until"))
                        .isBeforeOrEqualTo(instant(one, "from").plusSeconds(RUN_SECONDS)));
    }

    @Test
    void weighNothingWhereTheRideMayHaveBeenOver() {
        var row = TapRoom.of("late", room.contactsOf(lookUp));

        assertThat(row.path("tier").asString()).isEqualTo("POSSIBLE");
        assertThat(row.path("score").asInt()).isZero();
        assertThat(row.path("minutes").asInt()).isPositive();
        assertThat(overlaps("case", "late")).isNotEmpty().allMatch(one -> one.certainty() == 0);
        assertThat(encounters(row))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("certainty").asDouble()).isZero())
                .allSatisfy(one -> assertThat(one.path("dose").asDouble()).isZero());
    }

    /** Commuters there and back on three days, and one who boards when the bus is on its way back. */
    private String week(String bus) {
        var rows = new StringBuilder(TapRoom.HEADER);
        for (var ago = 2; ago < 5; ago++) {
            rows.append(room.tap("case", ago, "07:30:20", room.line, bus));
            rows.append(room.tap("mate", ago, "07:34:10", room.line, bus));
            rows.append(room.tap("else", ago, "07:44:10", room.line, bus));
            rows.append(room.tap("case", ago, "17:34:10", room.line, bus));
            rows.append(room.tap("mate", ago, "17:34:40", room.line, bus));
            rows.append(room.tap("else", ago, "17:36:20", room.line, bus));
        }
        return rows.append(room.tap("late", 2, "08:40:00", room.line, bus)).toString();
    }

    private List<JsonNode> encounters(JsonNode row) {
        var path = lookUp + "/contacts/" + row.path("contact").asInt();
        return StreamSupport.stream(
                        expect(200, room.tracer.get(path))
                                .json()
                                .path("encounters")
                                .spliterator(),
                        false)
                .toList();
    }

    private static double measure(JsonNode encounter, String kind) {
        return StreamSupport.stream(encounter.path("factors").spliterator(), false)
                .filter(factor -> factor.path("kind").asString().equals(kind))
                .mapToDouble(factor -> factor.path("measure").asDouble())
                .findFirst()
                .orElseThrow();
    }

    private static Instant instant(JsonNode node, String field) {
        return Instant.parse(node.path(field).asString());
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** By the log alone, in order of time. */
    private List<Overlap> overlaps(String one, String other) {
        var others = stays(other);
        return stays(one).stream()
                .flatMap(own -> others.stream()
                        .filter(stay -> stay.spot() == own.spot())
                        .map(stay -> new Overlap(
                                own.from().isAfter(stay.from()) ? own.from() : stay.from(),
                                own.until().isBefore(stay.until()) ? own.until() : stay.until(),
                                own.certainty() * stay.certainty())))
                .filter(overlap -> overlap.seconds() >= SHORTEST)
                .sorted(Comparator.comparing(Overlap::from))
                .toList();
    }

    private List<Stay> stays(String who) {
        return jdbc.sql("""
                        select spot, began, began + make_interval(secs => seconds) as ended, certainty
                        from presence.stay where carrier = :carrier order by began
                        """)
                .param("carrier", carriers.ofCard(room.card(who)).orElseThrow())
                .query((rs, _) -> new Stay(
                        rs.getInt("spot"),
                        rs.getTimestamp("began").toInstant(),
                        rs.getTimestamp("ended").toInstant(),
                        rs.getInt("certainty") / (double) PresenceLog.CERTAIN))
                .list();
    }

    private record Stay(int spot, Instant from, Instant until, double certainty) {}

    private record Overlap(Instant from, Instant until, double certainty) {
        long seconds() {
            return until.getEpochSecond() - from.getEpochSecond();
        }
    }
}
