package org.shouwang.access.domain;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what has served: codes and tries after a day, ended sessions once they would have ended anyway, grants three years after they ended. */
@Component
class Sweeping {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration GRANTS_KEPT = Duration.ofDays(1_096);

    private final JdbcClient jdbc;
    private final Clock clock;

    Sweeping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many rows went. Each table by itself, so that a busy one does not hold up the others. */
    int sweep() {
        return remove("access.challenge where created_at < :before", KEPT)
                + remove(
                        "access.tries where last_at < :before and (locked_until is null or locked_until < :before)",
                        KEPT)
                + remove("access.allowance where ends < :before", KEPT)
                + remove("access.ended_session where until < :before", Duration.ZERO)
                + remove("access.role_grant where least(ended_at, until) < :before", GRANTS_KEPT);
    }

    private int remove(String what, Duration kept) {
        return jdbc.sql("delete from " + what)
                .param("before", Times.sql(clock.instant().minus(kept)))
                .update();
    }
}
