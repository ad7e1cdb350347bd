package org.shouwang.access.domain;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The code that the first start prints: whoever can read the console may make the first accounts, once. */
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

    /** A new code in place of one that nobody used; empty once the first accounts exist. */
    @Transactional
    public Optional<String> make() {
        var given = settings.drill() ? settings.setUpCode() : null;
        var code = given == null ? Secrets.readable(4) : given;
        var made = jdbc.sql("""
                        insert into access.set_up as s (code, made_at) values (:code, :now)
                        on conflict (only_row) do update set code = :code, made_at = :now where s.used_at is null
                        """)
                .param("code", fingerprint(code))
                .param("now", Times.sql(clock.instant()))
                .update();
        return made == 1 ? Optional.of(code) : Optional.empty();
    }

    public boolean isNeeded() {
        if (!used) {
            used = jdbc.sql("select exists (select from access.set_up where used_at is not null)")
                    .query(Boolean.class)
                    .single();
        }
        return !used;
    }

    /** Uses the code up for good, if it is the right one. */
    void use(String code) {
        var kept = jdbc.sql("select code from access.set_up where used_at is null for update")
                .query(byte[].class)
                .optional()
                .orElseThrow(AccountRefused::setUpDone);
        if (!MessageDigest.isEqual(kept, fingerprint(code))) {
            throw AccountRefused.wrongSetUpCode();
        }
        jdbc.sql("update access.set_up set used_at = :now")
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    private byte[] fingerprint(String code) {
        return vault.fingerprint("access.set-up", code.strip().toUpperCase(Locale.ROOT));
    }
}
