package org.shouwang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.support.TurnableClock;

@AccessHttpTest
class SignOutHttpTests {
    private final Visitor visitor;
    private final TurnableClock clock;

    SignOutHttpTests(Visitor visitor, TurnableClock clock) {
        this.visitor = visitor;
        this.clock = clock;
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void givesNoFreshTokenToWhoeverLeaves() {
        var token = visitor.resident(Visitor.phone());
        clock.turn(Duration.ofDays(1));
        assertThat(visitor.get("/api/access/me", token)).containsHeader("X-Session-Token");

        var answer = visitor.post("/api/access/sign-out", token, Map.of("everywhere", false));

        assertThat(answer).hasStatus(204).doesNotContainHeader("X-Session-Token");
    }
}
