package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A look-up answers for whom it was approved, and for nobody whom its case is made to stand for afterwards. */
@WholeApplication
class AboutWhomTests {
    private final TracingRoom room;
    private final MorningBus bus;

    AboutWhomTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.room = new TracingRoom(port, index, clock);
        this.bus = new MorningBus(room);
    }

    @Test
    void aCardThatCameAfterTheApprovalIsAskedForAgain() {
        var infected = bus.openCase();
        var lookUp = room.approved(infected);
        assertThat(room.total(lookUp + "/contacts")).isEqualTo(2);

        room.holds(infected, "brief");

        refused(lookUp);
        assertThat(room.total(room.approved(infected) + "/contacts")).isEqualTo(3);
    }

    @Test
    void aCardThatCameBeforeTheApprovalIsPartOfIt() {
        var infected = bus.openCase();
        var lookUp = room.ask(infected);
        room.holds(infected, "brief");

        expect(200, room.lead.post(lookUp + "/approve", Map.of()));

        assertThat(room.total(lookUp + "/contacts")).isEqualTo(3);
        assertThat(expect(200, room.tracer.get(lookUp)).json().path("changed").asBoolean())
                .isFalse();
    }

    @Test
    void whoeverApprovesHasReadWhomItIsAboutNow() {
        var infected = bus.openCase();
        var lookUp = room.ask(infected);
        var read = Map.of("about", expect(200, room.lead.get(lookUp)).text("about"));
        room.holds(infected, "brief");

        var stale = expect(409, room.lead.post(lookUp + "/approve", read));

        assertThat(stale.text("code")).isEqualTo("shared.stale");
        var again = Map.of("about", expect(200, room.lead.get(lookUp)).text("about"));
        expect(200, room.lead.post(lookUp + "/approve", again));
        assertThat(expect(200, room.tracer.get(lookUp)).json().path("about").isString())
                .as("told to whoever decides")
                .isFalse();
    }

    @Test
    void aCardThatWasTakenOffIsAskedForAgain() {
        var infected = bus.openCase();
        var lookUp = room.approved(infected);

        var card = room.infected(infected).path("cards").path(0).path("id").asString();
        expect(200, room.tracer.write("DELETE", "/api/tracing/cases/" + infected + "/cards/" + card, null));

        refused(lookUp);
    }

    @Test
    void anotherPersonIsAskedForAgain() {
        var people = room.register(Community.document(), Community.document());
        var infected = room.openCase(people.getFirst());
        var lookUp = room.approved(infected);
        turnsOutToBe(infected, people.getFirst());
        expect(200, room.tracer.get(lookUp + "/trajectory"));

        turnsOutToBe(infected, people.getLast());

        refused(lookUp);
    }

    @Test
    void aCardByTheTableOfOwnersIsAskedForAgain() {
        var document = Community.document();
        var lookUp = room.approved(room.openCase(room.register(document).getFirst()));
        expect(200, room.tracer.get(lookUp + "/trajectory"));

        room.owners(room.owns("mate", document));

        refused(lookUp);
    }

    @Test
    void anEmergencyIsAboutWhomItWasAskedAboutEvenOnceItIsConfirmed() {
        var infected = bus.openCase();
        var lookUp = room.emergency(infected);
        expect(200, room.tracer.get(lookUp + "/contacts"));

        room.holds(infected, "brief");
        refused(lookUp);
        expect(200, room.lead.post(lookUp + "/approve", Map.of()));

        refused(lookUp);
    }

    @Test
    void whichCardCameAndWentIsOnRecord() {
        var infected = bus.openCase();
        var card = room.infected(infected).path("cards").path(0).path("id").asString();
        expect(200, room.tracer.write("DELETE", "/api/tracing/cases/" + infected + "/cards/" + card, null));

        var added = carrier("tracing.card-added", infected);
        assertThat(added).matches("\\d+");
        assertThat(carrier("tracing.card-ended", infected)).isEqualTo(added);
    }

    private String carrier(String action, String infected) {
        return room.entries(action, infected)
                .path(0)
                .path("details")
                .path("carrier")
                .asString();
    }

    private void turnsOutToBe(String infected, String person) {
        var facts = Map.of(
                "version",
                room.infected(infected).path("version").asInt(),
                "kind",
                "CONFIRMED",
                "basis",
                "ONSET",
                "day",
                LocalDate.ofInstant(room.now, TracingRoom.ZONE).minusDays(1).toString(),
                "setting",
                "BUS",
                "person",
                person);
        expect(200, room.tracer.post("/api/tracing/cases/" + infected + "/change", facts));
    }

    private void refused(String lookUp) {
        var said = expect(200, room.tracer.get(lookUp)).json();
        assertThat(said.path("changed").asBoolean()).isTrue();
        assertThat(said.path("open").asBoolean()).isFalse();
        for (var what : List.of("trajectory", "contacts", "chain", "common", "contacts/1")) {
            var answer = expect(409, room.tracer.get(lookUp + "/" + what));
            assertThat(answer.text("code")).as(what).isEqualTo("tracing.about-somebody-else");
        }
    }
}
