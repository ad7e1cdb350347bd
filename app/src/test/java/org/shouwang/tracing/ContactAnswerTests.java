package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who was aboard with a case, over HTTP: ranked, explained, filtered, followed into the second order, drawn. */
@WholeApplication
class ContactAnswerTests {
    private final TracingRoom room;
    private final MorningBus bus;

    ContactAnswerTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.room = new TracingRoom(port, index, clock);
        this.bus = new MorningBus(room);
    }

    @Test
    void findsWhoWasAboardLongEnough() {
        var lookUp = bus.approved();

        var contacts = expect(200, room.tracer.get(lookUp + "/contacts"));

        assertThat(contacts.json().path("total").asInt()).isEqualTo(2);
        var first = contacts.json().path("items").path(0);
        assertThat(first.path("minutes").asInt()).isEqualTo(18);
        assertThat(first.path("grade").asString()).isEqualTo("CLOSE");
        assertThat(first.path("holder").path("card").asString()).startsWith("****");
        assertThat(first.path("score").asInt())
                .isGreaterThan(
                        contacts.json().path("items").path(1).path("score").asInt());
        assertThat(contacts.body()).doesNotContain(room.card("mate"));
        assertThat(detail(lookUp, first)
                        .path("encounters")
                        .path(0)
                        .path("factors")
                        .findValuesAsString("kind"))
                .contains("MINUTES", "INFECTIOUSNESS", "SETTING", "CROWDING", "CERTAINTY");
        assertThat(contacts.json().path("watermark").path("lookUp").asLong()).isPositive();
    }

    @Test
    void followsTheSecondOrderAndDrawsIt() {
        var lookUp = bus.approved();

        var second = room.contacts(lookUp, "?order=2");
        var chain = expect(200, room.tracer.get(lookUp + "/chain"));

        // one on another bus with the contact at noon, two who were with it after the case had left
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(second.path("items").path(0).path("grade").asString()).isEqualTo("CONTACT_OF_CONTACT");
        assertThat(chain.json().path("nodes").findValuesAsString("kind"))
                .contains("CASE", "MEETING", "PERSON", "PEOPLE");
        assertThat(chain.json().path("edges").size()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void saysThroughWhomSomebodyIsAContactOfAContact() {
        var lookUp = bus.approved();
        var mate = room.contacts(lookUp, "").path("items").path(0);
        var further = room.contacts(lookUp, "?order=2").path("items").path(0);

        var detail = detail(lookUp, further);

        var through = detail.path("through");
        assertThat(through.size()).isOne();
        assertThat(through.path(0).path("contact").asInt())
                .isEqualTo(mate.path("contact").asInt());
        assertThat(through.path(0).path("holder").path("card").asString())
                .isEqualTo(mate.path("holder").path("card").asString())
                .startsWith("****");
        assertThat(detail.path("encounters").path(0).path("by").asInt())
                .isEqualTo(mate.path("contact").asInt());
        assertThat(through.path(0).path("theirScore").asInt())
                .isEqualTo(mate.path("score").asInt());
        assertThat(through.path(0).path("product").asInt())
                .isLessThan(through.path(0).path("score").asInt())
                .isEqualTo(further.path("score").asInt());
        assertThat(detail(lookUp, mate).path("through").size()).isZero();
    }

    @Test
    void whoeverIsBothIsExplainedAsTheListHasThem() {
        var lookUp = bus.approved();
        var both = room.ride("case", 2, "10:00", "10:20") + room.ride("further", 2, "10:00", "10:20");
        room.bring(
                "rides",
                "卡号,车牌,线路,上车时间,下车时间,车型\n" + both.replace("\n", ",market\n").replace("苏K ", "苏K M"));
        var row = room.contacts(lookUp, "?grade=CASUAL").path("items").path(0);
        var further = room.contacts(lookUp, "?order=2")
                .path("items")
                .valueStream()
                .filter(one -> one.path("contact").equals(row.path("contact")))
                .toList();

        assertThat(further).hasSize(1);
        assertThat(detail(lookUp, row).path("through").size()).isZero();
        var explained = room.contacts(lookUp, "/" + row.path("contact").asInt() + "?order=2");
        assertThat(explained.path("contact").path("grade").asString()).isEqualTo("CONTACT_OF_CONTACT");
        assertThat(explained.path("through").size()).isOne();
    }

    @Test
    void everyCaseHangsOnTheRunInWhichItMetAContact() {
        var other = room.openCase(null);
        room.holds(other, "stranger");

        var chain = expect(200, room.tracer.get(room.approved(bus.openCase(), other) + "/chain"));

        var edges = chain.json().path("edges");
        var meetings = edges.findValuesAsString("to").stream()
                .filter(to -> to.startsWith("meeting-"))
                .toList();
        assertThat(meetings).as("two cases, one run").hasSize(2).containsOnly(meetings.getFirst());
        assertThat(edges.findValuesAsString("from")).contains("case-" + other);
    }

    @Test
    void saysWhichOfTheCasesSomebodyMet() {
        var one = bus.openCase();
        var other = room.openCase(null);
        room.holds(other, "stranger");
        var lookUp = room.approved(one, other);

        var both = room.contacts(lookUp, "?cases=2").path("items");

        assertThat(both.size()).as("one was aboard with both").isOne();
        assertThat(both.path(0).path("cases").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(one, other);
        var encounters = detail(lookUp, both.path(0)).path("encounters");
        assertThat(encounters.findValuesAsString("infectionCase")).containsExactlyInAnyOrder(one, other);
        assertThat(room.total(lookUp + "/contacts?cases=3")).isZero();
    }

    @Test
    void filtersAndPages() {
        var lookUp = bus.approved();

        assertThat(room.total(lookUp + "/contacts?minutes=15")).isOne();
        assertThat(room.total(lookUp + "/contacts?tier=POSSIBLE")).isZero();
        assertThat(room.total(lookUp + "/contacts?district=" + Stage.HERE.substring(0, 6)))
                .isZero();
        var page = expect(200, room.tracer.get(lookUp + "/contacts?limit=1"));
        assertThat(page.json().path("items").size()).isOne();
        var next = expect(200, room.tracer.get(lookUp + "/contacts?limit=1&cursor=" + page.text("next")));
        assertThat(next.json().path("items").size()).isOne();
        assertThat(next.json().path("next").isMissingNode()).isTrue();
    }

    private JsonNode detail(String lookUp, JsonNode contact) {
        return expect(
                        200,
                        room.tracer.get(
                                lookUp + "/contacts/" + contact.path("contact").asInt()))
                .json();
    }
}
