package org.shouwang.tracing.rides;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceTail;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where somebody got off shows on the next day, whose taps come a day later. */
@WholeApplication
class NextDayTests {
    private final TapRoom room;
    private final TracingIndex index;
    private final PresenceTail log;
    private final Carriers carriers;
    private final RideDays days;
    private final JdbcClient jdbc;

    NextDayTests(
            @LocalServerPort int port,
            TracingIndex index,
            PresenceTail log,
            Carriers carriers,
            RideDays days,
            RideJob job,
            Clock clock,
            JdbcClient jdbc) {
        this.room = new TapRoom(port, index, job, clock);
        this.index = index;
        this.log = log;
        this.carriers = carriers;
        this.days = days;
        this.jdbc = jdbc;
    }

    @Test
    void theDayBeforeIsThoughtOverAgainOnce() throws IOException {
        network();
        bring(evening());
        var before = rides();
        var wanted = wanted();

        bring(morning());

        assertThat(rides()).isNotEqualTo(before);
        assertThat(wanted()).isEqualTo(wanted + 1);
        assertThat(days.next()).isEmpty();
        assertThat(stays("lone")).containsExactlyInAnyOrder("likely", "possible");
        assertThat(index.view().presences())
                .isEqualTo(log.days().stream().mapToLong(log::count).sum());
    }

    @Test
    void anAnswerThatIsOpenSaysThatItsRidesAreOthersNow() throws IOException {
        network();
        bring(evening());
        var lookUp = room.approved(room.openCase("case"));
        assertThat(news(lookUp, "waiting")).isEqualTo("0");
        assertThat(news(lookUp, "inferredAt")).isEmpty();

        set("wanted = wanted + 1, retry_at = '2099-01-01'"); // so that nobody does it before anybody has looked
        assertThat(news(lookUp, "waiting")).isEqualTo("1");
        assertThat(room.contactsOf(lookUp)).as("until then as before").containsKey("lone");
        set("retry_at = null");
        room.infer();

        assertThat(news(lookUp, "waiting")).isEqualTo("0");
        assertThat(news(lookUp, "inferredAt")).isNotEmpty();
    }

    @Test
    void dayByDayComesToTheSameAsAllAtOnce() throws IOException {
        network();
        bring(evening());
        bring(morning());
        var dayByDay = rides();

        network();
        room.infer();

        assertThat(rides()).isEqualTo(dayByDay);
    }

    @Test
    void undoingTheNextDayBringsBackWhatWasThoughtWithoutIt() throws IOException {
        network();
        bring(evening());
        var before = rides();
        var next = bring(morning());
        assertThat(rides()).isNotEqualTo(before);

        expect(200, room.tracer.post("/api/shared/imports/" + next + "/undo", Map.of()));
        room.stage.await(Duration.ofSeconds(30), () -> room.state(next).equals("UNDONE"));
        room.infer();

        assertThat(rides()).isEqualTo(before);
    }

    /** Everybody gets off after some stops, but one who rides to the end; of one the evening shows a single ride. */
    private String evening() {
        var rows = new StringBuilder();
        for (var other = 0; other < 6; other++) {
            var name = "x%03d".formatted(other);
            rows.append(room.tap(name, 3, "17:3%d:40".formatted(other), room.line, vehicle()));
            rows.append(room.tap(name, 3, "18:4%d:40".formatted(other), room.line, vehicle()));
        }
        rows.append(room.tap("case", 3, "17:30:20", room.line, vehicle()));
        rows.append(room.tap("case", 3, "18:15:20", room.line, vehicle()));
        rows.append(room.tap("lone", 3, "17:34:20", room.line, vehicle()));
        return rows.toString();
    }

    /** On the next day that one boards at the far end of the line. */
    private String morning() {
        return room.tap("dawn", 2, "07:30:20", room.line, vehicle())
                + room.tap("lone", 2, "08:15:20", room.line, vehicle());
    }

    private String vehicle() {
        return "N" + room.run;
    }

    private void network() {
        room.done(room.bring("network", new MadeUpFeed(room.line, 15).zip()));
    }

    private String bring(String rows) throws IOException {
        var brought = room.bring("taps-shenzhen", TapRoom.HEADER + rows);
        room.done(brought);
        room.infer();
        return brought;
    }

    private String news(String lookUp, String what) {
        return expect(200, room.tracer.get(lookUp))
                .json()
                .path("rides")
                .path(what)
                .asString("");
    }

    private void set(String what) {
        jdbc.sql("update tracing.ride_day set " + what + " where day = :day")
                .param("day", room.today.minusDays(3))
                .update();
    }

    private long wanted() {
        return jdbc.sql("select wanted from tracing.ride_day where day = :day")
                .param("day", room.today.minusDays(3))
                .query(Long.class)
                .single();
    }

    private List<@Nullable String> stays(String who) {
        var carrier = requireNonNull(carriers.ofCards(List.of(room.card(who))).get(room.card(who)));
        return jdbc.sql("""
                        select case when certainty > 0 then 'likely' else 'possible' end
                          from presence.stay where carrier = :carrier and day = :day order by began
                        """)
                .param("carrier", carrier)
                .param("day", room.today.minusDays(3))
                .query(String.class)
                .list();
    }

    private List<@Nullable String> rides() {
        return jdbc.sql("""
                        select y.carrier || ' ' || y.began || ' ' || y.seconds || ' ' || y.boarded || ' ' || y.certainty
                          from presence.stay y join presence.spot p on p.number = y.spot
                         where p.code = :vehicle and y.day = :day
                         order by 1
                        """)
                .param("vehicle", vehicle())
                .param("day", room.today.minusDays(3))
                .query(String.class)
                .list();
    }
}
