package org.shouwang.access.domain;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The code that a start prints while there are no accounts: whoever can read the console may make the first ones, once. */
@Repository
public class SetUpCode {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final AccessSettings settings;
    private final Clock clock;
    private volatile boolean used;

    SetUpCode(JdbcClient jdbc, Vault vault, AccessSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** A code of this start, beside those of other instances; empty once the first accounts exist. */
    @Transactional
    public Optional<String> make() {
        if (!isNeeded()) {
            return Optional.empty();
        }
        var given = settings.drill() ? settings.setUpCode() : null;
        var code = given == null ? Secrets.readable(4) : given;
        jdbc.sql("insert into access.set_up_code (code, made_at) values (:code, :now) on conflict do nothing")
                .param("code", fingerprint(code))
                .param("now", Times.sql(clock.instant()))
                .update();
        return Optional.of(code);
    }

    public boolean isNeeded() {
        if (!used) {
            used = jdbc.sql("select used_at is not null from access.set_up")
                    .query(Boolean.class)
                    .single();
        }
        return !used;
    }

    /** Uses all codes up for good, if this is one of them. */
    void use(String code) {
        var open = jdbc.sql("select used_at is null from access.set_up for update")
                .query(Boolean.class)
                .single();
        if (!open) {
            throw AccountRefused.setUpDone();
        }
        var known = jdbc.sql("select exists (select from access.set_up_code where code = :code)")
                .param("code", fingerprint(code))
                .query(Boolean.class)
                .single();
        if (!known) {
            throw AccountRefused.wrongSetUpCode();
        }
        jdbc.sql("update access.set_up set used_at = :now")
                .param("now", Times.sql(clock.instant()))
                .update();
        jdbc.sql("delete from access.set_up_code").update();
    }

    /** Equal fingerprints under a secret key are compared in the database: timing tells nothing about the code. */
    private byte[] fingerprint(String code) {
        return vault.fingerprint("access.set-up", code.strip().toUpperCase(Locale.ROOT));
    }
}
