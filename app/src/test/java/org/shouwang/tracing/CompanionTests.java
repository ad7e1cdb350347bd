package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Position;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever was in the same 800 m of the map for ten minutes is a companion, which is less than a contact. */
@WholeApplication
class CompanionTests {
    private static final AtomicInteger CORNERS = new AtomicInteger(100);
    private static final String HEADER = "证件号码,场所,类型,从,到,纬度,经度\n";

    private final TracingRoom room;
    private final Spots spots;
    private final String ill = Community.document();
    private final String near = Community.document();
    private final String brief = Community.document();
    private final String far = Community.document();
    private final String nowhere = Community.document();
    private final int degree = CORNERS.getAndIncrement();
    private String lookUp = "";

    CompanionTests(@LocalServerPort int port, TracingIndex index, Clock clock, Spots spots) {
        this.room = new TracingRoom(port, index, clock);
        this.spots = spots;
    }

    @BeforeEach
    void visits() {
        var infected = room.register(ill).getFirst();
        for (var other : new String[] {near, brief, far, nowhere}) {
            room.register(other);
        }
        room.bring(
                "visits",
                HEADER
                        + visit(ill, "棋牌室", 13, 0, 15, 0, at("52"))
                        + visit(near, "面馆", 14, 0, 16, 0, at("50"))
                        + visit(brief, "面馆", 14, 55, 16, 0, at("50"))
                        + visit(far, "菜场", 13, 0, 15, 0, far())
                        + visit(nowhere, "澡堂", 13, 0, 15, 0, ","));
        lookUp = room.approved(room.openCase(infected));
    }

    @Test
    void areNoContactsAndAskedForByTheirGrade() {
        var contacts = room.contacts(lookUp, "");
        assertThat(contacts.path("total").asInt()).isZero();
        assertThat(contacts.path("companions").asInt()).isOne();
        assertThat(contacts.path("companionRule").path("metres").asInt()).isEqualTo(800);
        assertThat(contacts.path("companionRule").path("minutes").asInt()).isEqualTo(10);

        var companions = room.contacts(lookUp, "?grade=COMPANION");

        assertThat(companions.path("total").asInt()).isOne();
        var row = companions.path("items").path(0);
        assertThat(row.path("minutes").asInt()).isEqualTo(60);
        assertThat(row.path("place").path("setting").asString()).isEqualTo("cell");
        assertThat(room.file("trace-contacts", lookUp, Map.of("grade", "COMPANION")))
                .contains("时空伴随", "同一片800米见方", "共 1 行");
    }

    @Test
    void arePartOfNoChain() {
        var chain = expect(200, room.tracer.get(lookUp + "/chain")).json();

        assertThat(chain.path("nodes").size()).isOne();
    }

    @Test
    void aPlaceNearThePoleHasNoneAndIsRefused() {
        var mistyped = visit(near, "面馆", 14, 0, 16, 0, "86.195,113.116");
        assertThat(room.faults("visits", HEADER + mistyped)).containsExactly("tracing.visit-position");
        var stay = expect(200, room.tracer.get(lookUp + "/trajectory"))
                .json()
                .findValue("stays")
                .path(0);
        spots.locate(
                Map.of(stay.path("place").path("number").asInt(), new Position(86.195, 113.116)), UUID.randomUUID());

        assertThat(room.contacts(lookUp, "").path("companions").asInt()).isZero();
    }

    /** In a corner of the country of its own for each test. */
    private String at(String end) {
        return "36.19%s,%d.11%s".formatted(end, degree, end);
    }

    private String far() {
        return "36.2952,%d.1152".formatted(degree);
    }

    private String visit(String who, String venue, int hour, int minute, int untilHour, int untilMinute, String at) {
        return "%s,%s %s,venue,%s,%s,%s\n"
                .formatted(who, venue, room.run, room.at(2, hour, minute), room.at(2, untilHour, untilMinute), at);
    }
}
