package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A loan or a window that begins in the middle of a ride: whoever was aboard already is a contact from then on. */
@WholeApplication
class CutMeetingTests {
    private final TracingRoom room;
    private final MorningBus bus;

    CutMeetingTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.room = new TracingRoom(port, index, clock);
        this.bus = new MorningBus(room);
    }

    @Test
    void aCardIsItsBorrowersFromTheMomentTheyWereSeenWithIt() {
        bus.openCase();
        var borrower = room.openCase(null);
        var loan = Map.of("card", room.card("case"), "from", room.at(2, 7, 41), "evidence", "CAMERA", "lent", true);
        room.holds(borrower, loan);

        var lookUp = room.approved(borrower);

        assertThat(minutes(room.contacts(lookUp, ""))).containsExactlyInAnyOrder(13, 9);
        assertThat(counted(lookUp)).isEqualTo(2);
    }

    @Test
    void anApprovedWindowBeginsInTheMiddleOfARide() {
        var lookUp = room.approvedFrom(room.at(2, 7, 41), bus.openCase());

        var contacts = room.contacts(lookUp, "");

        assertThat(minutes(contacts)).containsExactlyInAnyOrder(13, 9);
        assertThat(contacts.path("items").findValuesAsString("first"))
                .allSatisfy(first -> assertThat(Instant.parse(first)).isEqualTo(room.at(2, 7, 41)));
        assertThat(counted(lookUp)).isEqualTo(2);
    }

    @Test
    void whatIsLeftOfItMustBeLongEnough() {
        var lookUp = room.approvedFrom(room.at(2, 7, 49), bus.openCase());

        assertThat(minutes(room.contacts(lookUp, "")))
                .as("one minute with the other")
                .containsExactly(5);
        assertThat(counted(lookUp)).isOne();
    }

    @Test
    void whoHeldTheCardOfAContactIsLookedUpWhenTheWindowBegins() {
        var other = room.openCase(null);
        room.holds(
                other,
                Map.of("card", room.card("mate"), "until", room.at(2, 7, 38), "evidence", "CAMERA", "lent", true));

        var lookUp = room.approvedFrom(room.at(2, 7, 41), bus.openCase());

        assertThat(room.contacts(lookUp, "").path("items").findValuesAsString("isCase"))
                .containsExactly("false", "false");
    }

    @Test
    void nobodyIsAContactOfAContactByWhatWasBeforeTheWindow() {
        var early = room.ride("case", 2, "05:30", "05:50") + room.ride("mate", 2, "05:30", "06:20");
        room.rides(early, room.ride("before", 2, "05:55", "06:20"));
        var infected = bus.openCase();

        assertThat(room.total(room.approved(infected) + "/contacts?order=2")).isEqualTo(4);
        assertThat(room.total(room.approvedFrom(room.at(2, 7, 41), infected) + "/contacts?order=2"))
                .isEqualTo(3);
    }

    @Test
    void whatAContactOfAContactIsToldOfBeginsWithTheWindowToo() {
        var early = room.ride("case", 2, "05:30", "05:50") + room.ride("mate", 2, "05:30", "06:20");
        room.rides(
                early,
                room.ride("twice", 2, "05:55", "06:20"),
                room.ride("mate", 2, "09:00", "09:40"),
                room.ride("twice", 2, "09:10", "09:30"));
        var infected = bus.openCase();

        assertThat(furtherMinutes(room.approved(infected))).contains(45);
        assertThat(furtherMinutes(room.approvedFrom(room.at(2, 7, 41), infected)))
                .contains(20)
                .doesNotContain(45);
    }

    private List<Integer> furtherMinutes(String lookUp) {
        return minutes(room.contacts(lookUp, "?order=2"));
    }

    private static List<Integer> minutes(JsonNode contacts) {
        return contacts.path("items")
                .valueStream()
                .map(row -> row.path("minutes").asInt())
                .toList();
    }

    /** Contacts of the one ride, as the trajectory says. */
    private int counted(String lookUp) {
        var trajectory = expect(200, room.tracer.get(lookUp + "/trajectory")).json();
        return trajectory
                .path("cases")
                .path(0)
                .path("days")
                .path(0)
                .path("stays")
                .path(0)
                .path("contacts")
                .asInt();
    }
}
