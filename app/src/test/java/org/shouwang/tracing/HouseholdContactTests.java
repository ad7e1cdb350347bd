package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever lives with a case is a contact by the register, without a single tap. */
@WholeApplication
class HouseholdContactTests {
    private final TracingRoom room;
    private final Clock clock;
    private final String mate = Community.document();
    private String infected = "";
    private String lookUp = "";

    HouseholdContactTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.room = new TracingRoom(port, index, clock);
        this.clock = clock;
    }

    @BeforeEach
    void household() {
        var people = room.register(Community.document(), mate, Community.document());
        infected = room.openCase(people.getFirst());
        lookUp = room.approved(infected);
    }

    @Test
    void liveInOneHousehold() {
        var contacts = room.contacts(lookUp, "");

        assertThat(contacts.path("total").asInt()).isEqualTo(2);
        var first = contacts.path("items").path(0);
        assertThat(first.path("grade").asString()).isEqualTo("CLOSE");
        assertThat(first.path("tier").asString()).isEqualTo("LIKELY");
        assertThat(first.path("place").path("kind").asString()).isEqualTo("HOUSEHOLD");
        assertThat(first.path("place").path("name").asString()).isEmpty();
        assertThat(LocalDate.parse(first.path("registeredSince").asString()))
                .isBetween(day(room.now), day(clock.instant()));
        assertThat(first.path("holder").path("kind").asString()).isEqualTo("REGISTERED");
        assertThat(first.path("holder").path("cards").asInt()).isZero();
        assertThat(first.path("minutes").asInt()).isGreaterThanOrEqualTo(8 * 60);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, TracingRoom.ZONE);
    }

    @Test
    void areExplained() {
        var contact =
                room.contacts(lookUp, "").path("items").path(0).path("contact").asInt();

        var detail =
                expect(200, room.tracer.get(lookUp + "/contacts/" + contact)).json();

        assertThat(detail.path("encounters")
                        .path(0)
                        .path("place")
                        .path("setting")
                        .asString())
                .isEqualTo("household");
        assertThat(detail.path("contact").path("registeredSince").asString()).isNotEmpty();
    }

    @Test
    void standInTheTrajectoryAsPresumedNightsThatContradictNobody() {
        var wholeNights = room.approvedFrom(room.at(5, 12, 0), infected);

        var days = expect(200, room.tracer.get(wholeNights + "/trajectory"))
                .json()
                .path("cases")
                .path(0)
                .path("days");

        var stay = days.path(0).path("stays").path(0);
        assertThat(stay.path("presumed").asBoolean()).isTrue();
        assertThat(stay.path("contacts").asInt()).isEqualTo(2);
        assertThat(days.findValues("doubts"))
                .allSatisfy(doubts -> assertThat(doubts.size()).isZero());
    }

    @Test
    void hangOnTheirHomeInTheChain() {
        var chain = expect(200, room.tracer.get(lookUp + "/chain")).json();

        assertThat(chain.path("nodes").findValuesAsString("kind"))
                .containsSubsequence("CASE", "MEETING", "PERSON", "PERSON");
    }

    @Test
    void areSentToTheirCommunityAndStandInTheFile() {
        var numbers = room.contacts(lookUp, "").path("items").findValuesAsString("contact");

        var list = expect(
                201,
                room.tracer.post(
                        lookUp + "/follow-ups",
                        Map.of(
                                "contacts",
                                numbers.stream().map(Integer::valueOf).toList())));

        assertThat(list.json().path("items").size()).isEqualTo(2);
        room.community.answerEverything("ISOLATED");
        var after = expect(
                200,
                room.tracer.get("/api/tracing/follow-ups/"
                        + list.json().path("list").path("id").asString()));
        assertThat(after.json().path("list").path("hitRate").asDouble()).isEqualTo(1.0);
        assertThat(room.file("trace-contacts", lookUp, Map.of())).contains("同一户（登记）", "共 2 行", "查询编号：", "流调组长");
        assertThat(room.file("trace-trajectory", lookUp, Map.of())).contains("登记的住处");
    }

    @Test
    void areFollowedUnderTheirOwnCardsInTheSecondOrder() {
        room.rides(room.ride("mate", 1, "12:00", "12:30"), room.ride("further", 1, "12:05", "12:40"));
        room.owners(room.owns("mate", mate));

        var further = room.contacts(lookUp, "?order=2");

        assertThat(further.path("total").asInt()).isOne();
        assertThat(further.path("items").path(0).path("grade").asString()).isEqualTo("CONTACT_OF_CONTACT");
        assertThat(expect(200, room.tracer.get(lookUp + "/chain"))
                        .json()
                        .path("nodes")
                        .findValuesAsString("id"))
                .anyMatch(id -> id.endsWith("-further"));
    }

    @Test
    void areNobodysContactsOnceTheCaseIsNotLinkedToThem() {
        assertThat(room.contacts(room.approved(room.openCase(null)), "")
                        .path("total")
                        .asInt())
                .isZero();
    }
}
