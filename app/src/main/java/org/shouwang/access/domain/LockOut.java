package org.shouwang.access.domain;

import java.time.Clock;
import java.time.Instant;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong tries by what was tried, known or not. Counting survives the refusal that it leads to: it has a transaction
 * of its own, so whoever needs the account too holds that first, or two would wait for each other unseen.
 */
@Repository
class LockOut {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    LockOut(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Counts the try as wrong until {@link #clear} says otherwise; refuses it while locked. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Tries count(String what) {
        var key = key(what);
        var now = clock.instant();
        var tries = read(key, now);
        if (tries.isLocked(now)) {
            throw SignInRefused.locked(tries.lockedUntil() == null ? now : tries.lockedUntil());
        }
        var counted = tries.oneMore(now);
        write(key, counted);
        return counted;
    }

    /** The try was neither right nor wrong: as if it had not been. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forgetOne(String what) {
        var key = key(what);
        write(key, read(key, clock.instant()).oneLess());
    }

    @Transactional
    public void clear(String what) {
        jdbc.sql("delete from access.tries where key = :key")
                .param("key", key(what))
                .update();
    }

    private Tries read(byte[] key, Instant now) {
        jdbc.sql("""
                        insert into access.tries (key, wrong, last_at) values (:key, 0, :now)
                        on conflict do nothing
                        """).param("key", key).param("now", Times.sql(now)).update();
        return jdbc.sql("select wrong, last_at, locked_until from access.tries where key = :key for update")
                .param("key", key)
                .query((rs, _) ->
                        new Tries(rs.getInt("wrong"), Times.require(rs, "last_at"), Times.read(rs, "locked_until")))
                .single();
    }

    private void write(byte[] key, Tries tries) {
        jdbc.sql("""
                        update access.tries set wrong = :wrong, last_at = :lastAt, locked_until = :lockedUntil
                         where key = :key
                        """)
                .param("key", key)
                .param("wrong", tries.wrong())
                .param("lastAt", Times.sql(tries.lastAt()))
                .param("lockedUntil", Times.orNull(tries.lockedUntil()))
                .update();
    }

    private byte[] key(String what) {
        return vault.fingerprint("access.tries", what);
    }
}
