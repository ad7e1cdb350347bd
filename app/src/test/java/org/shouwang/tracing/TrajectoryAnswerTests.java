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

/** Where a case went: by the cards it held, by visits under its name, beside what it says itself. */
@WholeApplication
class TrajectoryAnswerTests {
    private final TracingRoom room;
    private final MorningBus bus;

    TrajectoryAnswerTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.room = new TracingRoom(port, index, clock);
        this.bus = new MorningBus(room);
    }

    @Test
    void showsWhatThePersonSaysBesideTheData() {
        var infected = bus.openCase();
        var said = Map.of(
                "kind",
                "HOME",
                "began",
                room.at(2, 6, 0),
                "ended",
                room.at(2, 12, 0),
                "words",
                "在家，没有出门",
                "companions",
                2);
        expect(201, room.tracer.post("/api/tracing/cases/" + infected + "/statements", said));

        var trajectory = expect(200, room.tracer.get(room.approved(infected) + "/trajectory"));

        var shown = trajectory.json().path("cases").path(0).path("days").path(0);
        assertThat(shown.path("stays").size()).isOne();
        assertThat(shown.path("stays").path(0).path("contacts").asInt()).isEqualTo(2);
        assertThat(shown.path("stays").path(0).path("there").asInt()).isEqualTo(3);
        assertThat(shown.path("statements").path(0).path("words").asString()).isEqualTo("在家，没有出门");
        assertThat(shown.path("doubts").size()).isOne();
    }

    @Test
    void whoseMovementsAreShownHasItOnRecord() {
        var person = room.register(Community.document()).getFirst();
        var infected = room.openCase(person);
        room.holds(infected, "case");

        for (var what : List.of("trajectory", "chain", "common")) {
            var lookUp = room.approved(infected);
            expect(200, room.tracer.get(lookUp + "/" + what));
            expect(200, room.tracer.get(lookUp + "/" + what));
            assertThat(timesShown(person, lookUp)).as(what).isOne();
        }
        var lookUp = room.approved(infected);
        room.file("trace-trajectory", lookUp, Map.of());
        assertThat(timesShown(person, lookUp)).as("the file").isOne();
    }

    private long timesShown(String person, String lookUp) {
        var number = expect(200, room.tracer.get(lookUp)).json().path("number").asString();
        return room.entries("tracing.shown", person).findValuesAsString("lookUp").stream()
                .filter(number::equals)
                .count();
    }

    @Test
    void aCardThatWasLentIsNotItsOwnersMeanwhile() {
        var owner = bus.openCase();
        var borrower = room.openCase(null);
        room.holds(
                borrower,
                Map.of(
                        "card", room.card("case"),
                        "from", room.at(2, 0, 0),
                        "until", room.at(2, 23, 0),
                        "evidence", "CAMERA",
                        "lent", true));

        assertThat(room.total(room.approved(borrower) + "/contacts")).isEqualTo(2);
        assertThat(expect(200, room.tracer.get("/api/tracing/cases/" + owner))
                        .json()
                        .path("cards")
                        .size())
                .isOne();
    }

    @Test
    void visitsOfOnePersonCountBesideTheCard() {
        var document = Community.document();
        var person = room.register(document).getFirst();
        var day = LocalDate.ofInstant(room.now, TracingRoom.ZONE).minusDays(2);
        room.bring(
                "visits",
                "证件号码,场所,类型,从,到\n%s,棋牌室 %s,game-room,%s 13:00,%s 17:00\n".formatted(document, room.run, day, day));
        room.owners(room.owns("mate", document));

        var infected = room.openCase(person);
        var meal = Map.of("kind", "MEAL", "began", room.at(2, 13, 0), "ended", room.at(2, 17, 0), "words", "在棋牌室吃饭");
        expect(201, room.tracer.post("/api/tracing/cases/" + infected + "/statements", meal));

        var trajectory = expect(200, room.tracer.get(room.approved(infected) + "/trajectory"))
                .json();

        assertThat(trajectory.findValuesAsString("name")).contains("棋牌室 " + room.run, "苏K " + room.run);
        assertThat(trajectory.findValues("doubts"))
                .as("the check-in may be at that very table")
                .allSatisfy(doubts -> assertThat(doubts.size()).isZero());
    }
}
