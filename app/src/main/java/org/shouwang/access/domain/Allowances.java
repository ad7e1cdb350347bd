package org.shouwang.access.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How often something may be done in a span of time, counted across all instances. */
@Repository
class Allowances {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Allowances(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Uses one up with the transaction; refuses when none is left. */
    @Transactional
    public void use(String what, int allowed, Duration per) {
        if (add(what, per) > allowed) {
            throw SignInRefused.tooMany(rest(per));
        }
    }

    /** Counts a failure for good, whatever becomes of the transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void count(String what, Duration per) {
        add(what, per);
    }

    @Transactional(readOnly = true)
    public void check(String what, int allowed, Duration per) {
        var used = jdbc.sql("select used from access.allowance where key = :key and span = :span")
                .param("key", key(what, per))
                .param("span", span(per))
                .query(Integer.class)
                .optional()
                .orElse(0);
        if (used >= allowed) {
            throw SignInRefused.tooMany(rest(per));
        }
    }

    private int add(String what, Duration per) {
        return jdbc.sql("""
                        insert into access.allowance as a (key, span, used, ends) values (:key, :span, 1, :ends)
                        on conflict (key, span) do update set used = a.used + 1
                        returning used
                        """)
                .param("key", key(what, per))
                .param("span", span(per))
                .param("ends", Times.sql(end(per)))
                .query(Integer.class)
                .single();
    }

    private byte[] key(String what, Duration per) {
        return vault.fingerprint("access.allowance", per + " " + what);
    }

    private long span(Duration per) {
        return clock.instant().getEpochSecond() / per.toSeconds();
    }

    private Instant end(Duration per) {
        return Instant.ofEpochSecond((span(per) + 1) * per.toSeconds());
    }

    private Duration rest(Duration per) {
        return Duration.ofSeconds(1).plus(Duration.between(clock.instant(), end(per)));
    }
}
