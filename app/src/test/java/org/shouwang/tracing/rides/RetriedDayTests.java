package org.shouwang.tracing.rides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whoever looks at the sources sees when a day that failed is tried again, and need not wait for it. */
@WholeApplication
class RetriedDayTests {
    private final TapRoom room;
    private final JdbcClient jdbc;
    private final LocalDate day;

    RetriedDayTests(@LocalServerPort int port, TracingIndex index, RideJob job, Clock clock, JdbcClient jdbc) {
        this.room = new TapRoom(port, index, job, clock);
        this.jdbc = jdbc;
        this.day = room.today.minusDays(20);
    }

    @Test
    void aDayThatFailedSaysWhenItIsTriedAgainAndIsTriedAtOnce() throws IOException {
        failed();
        assertThat(shown().path("state").asString()).isEqualTo("FAILED");
        assertThat(shown().path("retryAt").asString()).isEqualTo("2099-01-01T00:00:00Z");
        var desk = room.stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        assertThat(desk.post(retry(day), Map.of()).status()).isEqualTo(403);

        var retried = expect(200, room.tracer.post(retry(day), Map.of()));

        assertThat(retried.json().hasNonNull("retryAt")).isFalse();
        assertThat(onRecord()).isOne();
        room.infer();
        assertThat(shown().path("state").asString()).isEqualTo("DONE");
        assertThat(room.tracer.post(retry(day), Map.of()).text("code")).isEqualTo("tracing.day-not-failed");
    }

    @Test
    void aDayOfWhichNothingIsKnownIsNotTried() {
        for (var unknown : new String[] {"2019-12-31", "+999999999-12-31"}) {
            assertThat(room.tracer
                            .post("/api/tracing/rides/" + unknown + "/retry", Map.of())
                            .status())
                    .as(unknown)
                    .isIn(400, 404);
        }
    }

    private void failed() {
        jdbc.sql("""
                        insert into tracing.ride_day (day, wanted, problem, failed, retry_at)
                        values (:day, 1, 'tracing.inference-failed', 7, '2099-01-01T00:00:00Z')
                        """).param("day", day).update();
    }

    private JsonNode shown() {
        for (var one : expect(200, room.tracer.get("/api/tracing/rides")).json().path("days")) {
            if (one.path("day").asString().equals(day.toString())) {
                return one;
            }
        }
        throw new AssertionError("no such day");
    }

    private static String retry(LocalDate day) {
        return "/api/tracing/rides/" + day + "/retry";
    }

    private int onRecord() {
        var auditor = room.stage.staff(Role.AUDITOR, Stage.HERE);
        return expect(200, auditor.get("/api/audit/entries?action=tracing.day-retried"))
                .json()
                .path("items")
                .size();
    }
}
