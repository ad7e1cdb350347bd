package org.shouwang.access.domain;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shouwang.vault.PhoneNumber;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes on their way. Kept as keyed fingerprints: neither number nor code can be read from the table. */
@Repository
class Challenges {
    static final int TRIES = 5;
    /** For the same request sent again after a broken line. */
    private static final Duration REPEATABLE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Challenges(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    String open(PhoneNumber phone, String code, Instant expiresAt) {
        var challenge = Secrets.text();
        jdbc.sql("""
                        insert into access.challenge (fingerprint, phone, code, created_at, expires_at)
                        values (:fingerprint, :phone, :code, :now, :expiresAt)
                        """)
                .param("fingerprint", fingerprint(challenge))
                .param("phone", phone(phone))
                .param("code", code(challenge, code))
                .param("now", Times.sql(clock.instant()))
                .param("expiresAt", Times.sql(expiresAt))
                .update();
        return challenge;
    }

    /** Counts a try and says what it was tried on; empty when there is no such challenge, or none any more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Challenge> count(String challenge) {
        return jdbc.sql("""
                        update access.challenge set tries = tries + 1
                         where fingerprint = :fingerprint and tries < :allowed and expires_at > :now
                        returning phone, code, tries
                        """)
                .param("fingerprint", fingerprint(challenge))
                .param("allowed", TRIES)
                .param("now", Times.sql(clock.instant()))
                .query((rs, _) -> new Challenge(rs.getBytes("phone"), rs.getBytes("code"), rs.getInt("tries")))
                .optional();
    }

    boolean isCode(Challenge kept, String challenge, String given) {
        return MessageDigest.isEqual(kept.code, code(challenge, given));
    }

    /** Uses the code up for one request; false when another request has. */
    boolean use(String challenge, String request) {
        var now = clock.instant();
        return jdbc.sql("""
                        update access.challenge set used_at = coalesce(used_at, :now), used_for = :request
                         where fingerprint = :fingerprint
                           and (used_at is null or (used_for = :request and used_at > :repeatable))
                        """)
                        .param("fingerprint", fingerprint(challenge))
                        .param("request", vault.fingerprint("access.request", request))
                        .param("now", Times.sql(now))
                        .param("repeatable", Times.sql(now.minus(REPEATABLE)))
                        .update()
                == 1;
    }

    byte[] phone(PhoneNumber phone) {
        return vault.fingerprint("access.phone", phone.clear());
    }

    private byte[] fingerprint(String challenge) {
        return vault.fingerprint("access.challenge", challenge);
    }

    private byte[] code(String challenge, String code) {
        return vault.fingerprint("access.code", challenge + " " + code);
    }

    static final class Challenge {
        final byte[] phone;
        private final byte[] code;
        private final int tries;

        Challenge(byte[] phone, byte[] code, int tries) {
            this.phone = phone;
            this.code = code;
            this.tries = tries;
        }

        int remaining() {
            return TRIES - tries;
        }
    }
}
