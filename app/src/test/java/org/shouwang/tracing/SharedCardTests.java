package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people met a case with one card, one after the other: both are followed under the other cards that they have. */
@WholeApplication
class SharedCardTests {
    private final TracingRoom room;
    private final MorningBus bus;

    SharedCardTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.room = new TracingRoom(port, index, clock);
        this.bus = new MorningBus(room);
    }

    @Test
    void oneThatPassesFromCaseToCaseIsJudgedByTheDayOfEach() {
        var borrower = room.openCase(null);
        var owner = room.openCase(room.tracer, Stage.HERE, null, 6);
        room.holds(owner, "case");
        room.holds(
                borrower,
                Map.of("card", room.card("case"), "from", room.at(2, 0, 0), "evidence", "CAMERA", "lent", true));
        room.rides(room.ride("case", 4, "09:00", "09:20"), room.ride("early", 4, "09:00", "09:30"));

        var lookUp = room.approved(borrower, owner);

        assertThat(days(lookUp)).containsExactlyInAnyOrder(2, -1, -1);
    }

    /** Days against the onset of the case that each contact met. */
    private List<Integer> days(String lookUp) {
        return room.contacts(lookUp, "")
                .path("items")
                .valueStream()
                .map(row -> room.contacts(lookUp, "/" + row.path("contact").asInt()))
                .map(contact -> contact.path("encounters").path(0).path("factors"))
                .map(factors -> factors.path(1).path("measure").asInt())
                .toList();
    }

    @Test
    void twoCardsOfOneCaseAreOnePersonInWhatCasesHaveInCommon() {
        room.rides(room.ride("second", 2, "07:32", "07:54"));
        var infected = bus.openCase();
        var other = room.openCase(null);
        room.holds(other, "stranger");
        var before = surprise(room.approved(infected, other));
        room.holds(infected, "second");

        assertThat(surprise(room.approved(infected, other))).isEqualTo(before).isPositive();
    }

    private double surprise(String lookUp) {
        var common = expect(200, room.tracer.get(lookUp + "/common")).json().path("items");
        assertThat(common.size()).isOne();
        return common.path(0).path("surprise").asDouble();
    }

    @Test
    void bothAreFollowedUnderTheirOtherCards() {
        var lender = Community.document();
        var borrower = Community.document();
        room.register(lender);
        var borrowed = room.openCase(room.register(borrower).getFirst());
        room.owners(room.owns("mate", lender), room.owns("lender", lender), room.owns("borrower", borrower));
        room.holds(
                borrowed,
                Map.of("card", room.card("mate"), "until", room.at(2, 8, 30), "evidence", "CAMERA", "lent", true));
        room.rides(
                room.ride("case", 2, "09:00", "09:20"),
                room.ride("mate", 2, "09:00", "09:30"),
                room.ride("borrower", 2, "13:00", "13:30"),
                room.ride("met the borrower", 2, "13:00", "13:30"),
                room.ride("lender", 2, "15:00", "15:30"),
                room.ride("met the lender", 2, "15:00", "15:30"));

        var lookUp = bus.approved();

        assertThat(room.total(lookUp + "/contacts")).as("both, and a stranger").isEqualTo(3);
        assertThat(room.total(lookUp + "/contacts?order=2"))
                .as("three whom the card itself met, and one whom each of both met with another card")
                .isEqualTo(5);
    }
}
