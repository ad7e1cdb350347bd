package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.PresenceLog.Stay;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.shared.AreaPath;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What any module of the application sees and appends to the log is found by a look-up, with nothing more to do. */
@WholeApplication
class RecordedPresenceTests {
    private final TracingRoom room;
    private final PresenceLog log;
    private final Carriers carriers;
    private final Spots spots;

    RecordedPresenceTests(
            @LocalServerPort int port,
            TracingIndex index,
            Clock clock,
            PresenceLog log,
            Carriers carriers,
            Spots spots) {
        this.room = new TracingRoom(port, index, clock);
        this.log = log;
        this.carriers = carriers;
        this.spots = spots;
    }

    @Test
    void aQueueForSamplingMakesContactsOfThoseWhoStoodTogether() {
        var infected = room.register(Community.document()).getFirst();
        var behind = room.register(Community.document()).getFirst();
        var sampled = UUID.randomUUID();
        var queue = new Spot(Kind.QUEUE, room.run, "采样点 " + room.run, "", "queue", new AreaPath(Stage.HERE));
        log.append(List.of(stay(infected, queue, 0, sampled), stay(behind, queue, 3, sampled)));
        room.catchUp();

        var contacts = room.contacts(room.approved(room.openCase(infected)), "");

        assertThat(contacts.path("total").asInt()).isOne();
        var row = contacts.path("items").path(0);
        assertThat(row.path("holder").path("person").path("personId").asString())
                .isEqualTo(behind);
        assertThat(row.path("place").path("kind").asString()).isEqualTo("QUEUE");
        assertThat(row.path("minutes").asInt()).isEqualTo(12);
    }

    private Stay stay(String person, Spot queue, int minutesLater, UUID source) {
        var id = UUID.fromString(person);
        return Stay.of(
                Objects.requireNonNull(carriers.ofPeople(List.of(id)).get(id)),
                Objects.requireNonNull(spots.numbers(List.of(queue)).get(queue)),
                room.now.minus(Duration.ofDays(1)).plus(Duration.ofMinutes(minutesLater)),
                (int) Duration.ofMinutes(15).toSeconds(),
                source);
    }
}
