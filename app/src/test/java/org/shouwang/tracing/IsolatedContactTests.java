package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A close contact who is isolated by noon met nobody that noon, whatever somebody else did with the card. */
@WholeApplication
class IsolatedContactTests {
    private final TracingRoom room;
    private final MorningBus bus;
    private final JdbcClient jdbc;
    private String mate = "";

    IsolatedContactTests(@LocalServerPort int port, TracingIndex index, Clock clock, JdbcClient jdbc) {
        this.room = new TracingRoom(port, index, clock);
        this.bus = new MorningBus(room);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void register() {
        var document = Community.document();
        mate = room.register(document).getFirst();
        room.owners(room.owns("mate", document));
    }

    @Test
    void asACase() {
        assertThat(further(bus.approved())).isOne();
        var form = room.infectionCase(Stage.HERE, mate, 3);
        form.put("isolatedAt", room.at(2, 11, 0));
        expect(201, room.tracer.post("/api/tracing/cases", form));

        assertThat(further(bus.approved())).isZero();
    }

    @Test
    void byWhoeverLookedForThem() {
        isolated(bus.approved(), room.at(2, 11, 0));
        assertThat(further(bus.approved())).isZero();
    }

    @Test
    void isOutAgainOnceSeenWithACaseLater() {
        isolated(bus.approved(), room.at(2, 7, 40));
        assertThat(further(bus.approved())).isOne();
    }

    private void isolated(String lookUp, String at) {
        var contacts = room.contacts(lookUp, "")
                .path("items")
                .valueStream()
                .filter(row -> row.path("holder")
                        .path("person")
                        .path("personId")
                        .asString()
                        .equals(mate))
                .map(row -> row.path("contact").asInt())
                .toList();
        expect(201, room.tracer.post(lookUp + "/follow-ups", Map.of("contacts", contacts)));
        room.community.answerEverything("ISOLATED");
        jdbc.sql("update tracing.follow_up set outcome_at = :at where person_id = :mate and outcome = 'ISOLATED'")
                .param("at", Timestamp.from(Instant.parse(at)))
                .param("mate", UUID.fromString(mate))
                .update();
    }

    /** How many are said to have met whoever was on the noon bus with the contact. */
    private long further(String lookUp) {
        return room.contacts(lookUp, "?order=2")
                .path("items")
                .valueStream()
                .filter(row -> row.path("minutes").asInt() == 25)
                .count();
    }
}
