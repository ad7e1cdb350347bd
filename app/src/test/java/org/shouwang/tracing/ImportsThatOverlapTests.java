package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A file, then its corrected version: undoing one of the two takes nothing back that the other says too. */
@WholeApplication
class ImportsThatOverlapTests {
    private final TracingRoom room;
    private final JdbcClient jdbc;

    ImportsThatOverlapTests(@LocalServerPort int port, TracingIndex index, Clock clock, JdbcClient jdbc) {
        this.room = new TracingRoom(port, index, clock);
        this.jdbc = jdbc;
    }

    @Test
    void undoingTheFirstLeavesWhatTheSecondBroughtToo() {
        var first = room.rides(
                room.ride("case", 2, "07:00", "07:40"),
                room.ride("mate", 2, "07:00", "07:30"),
                room.ride("stranger", 2, "07:10", "07:30"));
        room.rides(room.ride("case", 2, "07:00", "07:40"), room.ride("mate", 2, "07:00", "07:12"));

        room.undo(first);

        var contacts = contacts();
        assertThat(contacts.path("total").asInt()).isOne();
        assertThat(contacts.path("items").path(0).path("minutes").asInt())
                .as("as the corrected file has it")
                .isEqualTo(12);
    }

    @Test
    void undoingTheSecondLeavesTheFirst() {
        room.rides(room.ride("case", 2, "07:00", "07:40"), room.ride("mate", 2, "07:00", "07:30"));
        var second = room.rides(
                room.ride("case", 2, "07:00", "07:40"),
                room.ride("mate", 2, "07:00", "07:12"),
                room.ride("stranger", 2, "07:10", "07:30"));

        room.undo(second);

        var contacts = contacts();
        assertThat(contacts.path("total").asInt()).isOne();
        assertThat(contacts.path("items").path(0).path("minutes").asInt()).isEqualTo(30);
    }

    @Test
    void onceBothAreUndoneNothingIsLeft() {
        var first = room.rides(room.ride("case", 2, "07:00", "07:40"), room.ride("mate", 2, "07:00", "07:30"));
        var second = room.rides(room.ride("case", 2, "07:00", "07:40"), room.ride("mate", 2, "07:00", "07:30"));

        room.undo(first);
        room.undo(second);

        assertThat(contacts().path("total").asInt()).isZero();
    }

    @Test
    void nothingIsTakenBackWhileAnotherFileIsTakenIn() {
        var first = room.rides(room.ride("case", 2, "07:00", "07:40"));
        var second = room.rides(room.ride("case", 2, "07:00", "07:40"));
        stands(second, "APPLYING");

        var refused = room.tracer.post("/api/shared/imports/" + first + "/undo", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        stands(second, "DONE");
        room.undo(first);
    }

    private void stands(String job, String state) {
        jdbc.sql("update shared.import_job set state = :state where id = :id::uuid")
                .param("state", state)
                .param("id", job)
                .update();
    }

    private JsonNode contacts() {
        var infected = room.openCase(null);
        room.holds(infected, "case");
        return room.contacts(room.approved(infected), "");
    }
}
