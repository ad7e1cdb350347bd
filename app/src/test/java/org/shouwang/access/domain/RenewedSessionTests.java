package org.shouwang.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Caller;
import org.shouwang.access.Role;
import org.shouwang.access.domain.AccountKeeping.Keeper;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;

/** Two tokens of one session are around, as in two tabs of a browser. */
@ModuleTest
class RenewedSessionTests {
    private static final Keeper KEEPER = new Keeper(UUID.randomUUID(), AreaScope.of(AreaPath.COUNTRY));
    private static final NewGrant REVIEWER =
            new NewGrant(Role.REVIEWER, new AreaPath("140403010002"), "for the test", null);

    private final AccountKeeping keeping;
    private final Sessions sessions;
    private final SigningOut signingOut;
    private final Sweeping sweeping;
    private final TurnableClock clock;

    RenewedSessionTests(
            AccountKeeping keeping, Sessions sessions, SigningOut signingOut, Sweeping sweeping, TurnableClock clock) {
        this.keeping = keeping;
        this.sessions = sessions;
        this.signingOut = signingOut;
        this.sweeping = sweeping;
        this.clock = clock;
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void endsForGoodWhicheverOfItsTokensSignsOut() {
        var account = keeping.open(KEEPER, "staff-" + UUID.randomUUID(), "李建国", List.of(REVIEWER))
                .account();
        var first = sessions.open(account, Caller.Kind.STAFF, 0);
        clock.turn(Duration.ofMinutes(20));
        var renewed = sessions.token(sessions.renewed(first).orElseThrow());
        assertThat(sessions.admit(renewed)).isPresent();

        signingOut.here(first);
        clock.turn(Duration.ofMinutes(15));
        sweeping.sweep();

        assertThat(sessions.admit(renewed)).isEmpty();
    }
}
