package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However many cards somebody has, they are one person on every list. */
@WholeApplication
class MergedPeopleTests {
    private final TracingRoom room;
    private final String mate = Community.document();
    private final String ill = Community.document();

    MergedPeopleTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.room = new TracingRoom(port, index, clock);
    }

    @Test
    void twoCardsInOneBusAreOnePersonForAsLongAsTheLongerOne() {
        room.register(mate);
        room.rides(
                room.ride("case", 2, "07:00", "07:40"),
                room.ride("one", 2, "07:10", "07:30"),
                room.ride("two", 2, "07:11", "07:29"),
                room.ride("one", 1, "09:00", "09:10"),
                room.ride("case", 1, "09:00", "09:20"));
        room.owners(room.owns("one", mate), room.owns("two", mate));
        var lookUp = room.approved(caseWithCard());

        var contacts = room.contacts(lookUp, "");

        assertThat(contacts.path("total").asInt()).isOne();
        var row = contacts.path("items").path(0);
        assertThat(row.path("minutes").asInt()).isEqualTo(20 + 10);
        assertThat(row.path("encounters").asInt()).isEqualTo(2);
        assertThat(row.path("holder").path("cards").asInt()).isEqualTo(2);
        var stay = expect(200, room.tracer.get(lookUp + "/trajectory"))
                .json()
                .path("cases")
                .path(0)
                .path("days")
                .path(0)
                .path("stays")
                .path(0);
        assertThat(stay.path("there").asInt()).as("people, not cards").isOne();
        assertThat(stay.path("contacts").asInt()).isOne();
    }

    @Test
    void aCardAndAVisitUnderTheirOwnNameAreOneRowOneTaskAndOneLineOfTheFile() {
        var visitor = room.register(mate).getFirst();
        var infected = room.register(ill).getFirst();
        room.rides(room.ride("case", 2, "07:00", "07:40"), room.ride("one", 2, "07:10", "07:30"));
        room.owners(room.owns("one", mate));
        visits(ill, mate);
        var case1 = room.openCase(infected);
        room.holds(case1, "case");
        var lookUp = room.approved(case1);

        var contacts = room.contacts(lookUp, "");

        assertThat(contacts.path("total").asInt()).isOne();
        var row = contacts.path("items").path(0);
        assertThat(row.path("holder").path("person").path("personId").asString())
                .isEqualTo(visitor);
        assertThat(row.path("encounters").asInt()).isEqualTo(2);
        assertThat(row.path("holder").path("cards").asInt()).isOne();
        assertThat(row.path("holder").path("card").asString()).startsWith("****");
        var list = expect(
                201,
                room.tracer.post(
                        lookUp + "/follow-ups",
                        Map.of("contacts", List.of(row.path("contact").asInt()))));
        assertThat(list.json().path("items").size()).isOne();
        room.community.answerEverything("FOUND");
        assertThat(room.file("trace-contacts", lookUp, Map.of())).contains("共 1 行");
        expect(
                200,
                room.tracer.post(
                        lookUp + "/contacts/" + row.path("contact").asInt() + "/reveal",
                        Map.of("purpose", "CARD_COMPANY")));
    }

    @Test
    void aCardLentForATimeIsItsBorrowersThenAndItsOwnersBeforeAndAfter() {
        var owner = room.openCase(null);
        var borrower = room.openCase(null);
        room.holds(owner, "case");
        room.holds(
                borrower,
                Map.of(
                        "card", room.card("case"),
                        "from", room.at(2, 6, 0),
                        "until", room.at(2, 12, 0),
                        "evidence", "CAMERA",
                        "lent", true));
        room.rides(
                room.ride("case", 3, "07:00", "07:30"),
                room.ride("before", 3, "07:00", "07:30"),
                room.ride("case", 2, "07:00", "07:30"),
                room.ride("during", 2, "07:00", "07:30"),
                room.ride("other", 2, "07:00", "07:30"),
                room.ride("case", 1, "07:00", "07:30"),
                room.ride("after", 1, "07:00", "07:30"));

        assertThat(room.contacts(room.approved(borrower), "").path("total").asInt())
                .isEqualTo(2);
        assertThat(room.contacts(room.approved(owner), "").path("total").asInt())
                .isEqualTo(2);
        assertThat(room.contacts(room.approved(owner, borrower), "")
                        .path("total")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void theBorrowerOfACasesCardIsAContactOfTheCase() {
        var infected = room.register(ill).getFirst();
        var borrower = room.register(mate).getFirst();
        var case1 = room.openCase(infected);
        var case2 = room.openCase(borrower);
        room.holds(case1, "case");
        room.holds(
                case2,
                Map.of(
                        "card", room.card("case"),
                        "from", room.at(2, 0, 0),
                        "until", room.at(2, 23, 0),
                        "evidence", "CAMERA",
                        "lent", true));
        room.holds(case1, "second");
        room.rides(room.ride("case", 2, "07:00", "07:30"), room.ride("second", 2, "07:00", "07:30"));

        var contacts = room.contacts(room.approved(case1), "");

        assertThat(contacts.path("total").asInt()).isOne();
        assertThat(contacts.path("items").path(0).path("isCase").asBoolean()).isTrue();
    }

    private String caseWithCard() {
        var infected = room.openCase(null);
        room.holds(infected, "case");
        return infected;
    }

    private void visits(String... documents) {
        var rows = new StringBuilder("证件号码,场所,类型,从,到\n");
        for (var document : documents) {
            rows.append(
                    "%s,棋牌室 %s,game-room,%s,%s\n".formatted(document, room.run, room.at(2, 13, 0), room.at(2, 17, 0)));
        }
        room.bring("visits", rows.toString());
    }
}
