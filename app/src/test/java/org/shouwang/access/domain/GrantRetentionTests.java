package org.shouwang.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.access.domain.AccountKeeping.Keeper;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class GrantRetentionTests {
    private static final AreaPath HERE = new AreaPath("140403010002");
    private static final Keeper KEEPER = new Keeper(UUID.randomUUID(), AreaScope.of(AreaPath.COUNTRY));

    private final AccountKeeping keeping;
    private final Sweeping sweeping;
    private final JdbcClient jdbc;
    private final TurnableClock clock;

    GrantRetentionTests(AccountKeeping keeping, Sweeping sweeping, JdbcClient jdbc, TurnableClock clock) {
        this.keeping = keeping;
        this.sweeping = sweeping;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void whoMightDoWhatIsExplainedForThreeYearsAfterItEnded() {
        var login = "kept-" + UUID.randomUUID().toString().substring(0, 8);
        var tomorrow = FixedClock.NOW.plus(Duration.ofDays(1));
        var account = keeping.open(
                        KEEPER,
                        login,
                        "员工",
                        List.of(
                                new NewGrant(Role.VOLUNTEER, HERE, "test", null),
                                new NewGrant(Role.DRIVER, HERE, "test", tomorrow)))
                .account();
        var ended = keeping.grant(KEEPER, account, new NewGrant(Role.DIRECTOR, HERE, "test", null));
        keeping.endGrant(KEEPER, account, ended);

        clock.turn(Duration.ofDays(1_096));
        sweeping.sweep();
        assertThat(roles(account)).containsExactlyInAnyOrder("VOLUNTEER", "DRIVER", "DIRECTOR");

        clock.turn(Duration.ofSeconds(1));
        sweeping.sweep();
        assertThat(roles(account)).containsExactlyInAnyOrder("VOLUNTEER", "DRIVER");

        clock.turn(Duration.ofDays(1));
        sweeping.sweep();
        assertThat(roles(account)).containsExactly("VOLUNTEER");
    }

    private List<String> roles(UUID account) {
        return jdbc.sql("select role from access.role_grant where account_id = :account")
                .param("account", account)
                .query((rs, _) -> rs.getString("role"))
                .list();
    }
}
