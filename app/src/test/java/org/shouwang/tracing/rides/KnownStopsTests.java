package org.shouwang.tracing.rides;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of taps may say at which stop somebody boarded, where they got off, or when. */
@WholeApplication
class KnownStopsTests {
    private final TapRoom room;
    private final Carriers carriers;
    private final JdbcClient jdbc;

    KnownStopsTests(
            @LocalServerPort int port,
            TracingIndex index,
            Carriers carriers,
            RideJob job,
            Clock clock,
            JdbcClient jdbc) {
        this.room = new TapRoom(port, index, job, clock);
        this.carriers = carriers;
        this.jdbc = jdbc;
    }

    /** By the timetable the bus is at the first stop at that time, and only the file says otherwise. */
    @Test
    void whoeverBoardedAtAStopThatIsKnownBoardedThere() throws IOException {
        bring(row("case", "07:30:20", "", "") + row("mate", "07:31:00", "站 7", "") + row("late", "07:33:00", "S9", ""));

        assertThat(boarded("mate")).isIn(8, MadeUpFeed.STOPS - 7);
        assertThat(boarded("late")).isIn(10, MadeUpFeed.STOPS - 9);
        assertThat(unknownStops()).isZero();
    }

    @Test
    void aStopThatTheTimetableDoesNotHaveIsToldOf() throws IOException {
        bring(row("case", "07:30:20", "", "") + row("mate", "07:31:00", "月球站", ""));

        assertThat(unknownStops()).isOne();
        assertThat(room.contacts("case")).containsKey("mate");
    }

    /** Five stops ahead, which the bus has reached after ten minutes. */
    @Test
    void whoeverGotOffAtAStopThatIsKnownGotOffThere() throws IOException {
        bring(row("case", "07:30:20", "站0", "站15", "") + row("mate", "07:34:20", "站2", "S7", ""));

        assertThat(stay("mate", "boarded")).isEqualTo(3);
        assertThat(stay("mate", "alighted")).isEqualTo(8);
        assertThat(stay("mate", "seconds")).isBetween(9 * 60, 11 * 60);
        assertThat(stay("case", "alighted")).isEqualTo(16);
        assertThat(stay("case", "seconds")).isBetween(28 * 60, 32 * 60);
        assertThat(TapRoom.of("mate", room.contacts("case")).path("minutes").asInt())
                .isBetween(9, 11);
        assertThat(unknownStops()).isZero();
    }

    @Test
    void aStopToWhichTheLineDoesNotLeadIsToldOf() throws IOException {
        bring(row("case", "07:30:20", "", "")
                + row("mate", "07:31:00", "站3", "月球站", "")
                + row("late", "07:33:00", "站6", "站6", ""));

        assertThat(unknownStops()).isEqualTo(2);
        assertThat(stay("mate", "boarded")).isIn(4, MadeUpFeed.STOPS - 3);
        assertThat(stay("mate", "alighted")).isEqualTo(PresenceLog.NO_STOP);
        assertThat(stay("late", "alighted")).isEqualTo(PresenceLog.NO_STOP);
    }

    @Test
    void whereTheTimeOfAlightingIsKnownItsStopIsNotKept() throws IOException {
        bring(row("case", "07:30:20", "站0", "站15", "07:50:00") + row("mate", "07:34:00", "站2", "月球站", "07:44:00"));

        assertThat(unknownStops()).isZero();
        assertThat(stay("mate", "seconds")).isEqualTo(600);
        assertThat(stay("mate", "certainty")).isEqualTo(PresenceLog.CERTAIN);
        assertThat(jdbc.sql("select count(*) from presence.tap where carrier = :carrier and alighted is not null")
                        .param("carrier", carrier("mate"))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whereTheTimeOfAlightingIsKnownTooNothingIsInferred() throws IOException {
        bring(row("case", "07:30:20", "站0", "07:50:00") + row("mate", "07:34:00", "站2", "07:44:00"));

        assertThat(TapRoom.of("mate", room.contacts("case")).path("minutes").asInt())
                .isEqualTo(10);
        assertThat(jdbc.sql("select certainty from presence.stay where carrier = :carrier")
                        .param("carrier", carrier("mate"))
                        .query(Integer.class)
                        .list())
                .containsExactly(15);
    }

    private String row(String who, String time, String boarded, String until) {
        return row(who, time, boarded, "", until);
    }

    /** @param until when they got off, if anybody knows */
    private String row(String who, String time, String boarded, String alighted, String until) {
        var day = room.today.minusDays(2);
        return "%s,%s %s,%s,L%s,%s,%s,%s,\n"
                .formatted(
                        room.card(who),
                        day,
                        time,
                        room.line,
                        room.run,
                        boarded,
                        alighted,
                        until.isEmpty() ? "" : day + " " + until);
    }

    private void bring(String rows) throws IOException {
        room.done(room.bring("network", new MadeUpFeed(room.line).zip()));
        room.done(room.bring("taps-generic", "card,time,line,vehicle,boarded,alighted,alighted-time,amount\n" + rows));
        room.infer();
    }

    private int boarded(String who) {
        return stay(who, "boarded");
    }

    private int stay(String who, String what) {
        return jdbc.sql("select " + what + " from presence.stay where carrier = :carrier and certainty > 0")
                .param("carrier", carrier(who))
                .query(Integer.class)
                .single();
    }

    private int carrier(String who) {
        var card = room.card(who);
        return requireNonNull(carriers.ofCards(List.of(card)).get(card));
    }

    private long unknownStops() {
        var days = expect(200, room.tracer.get("/api/tracing/rides")).json().path("days");
        for (var day : days) {
            if (day.path("day").asString().equals(room.today.minusDays(2).toString())) {
                return day.path("unknownStops").asLong();
            }
        }
        throw new AssertionError("no such day");
    }
}
