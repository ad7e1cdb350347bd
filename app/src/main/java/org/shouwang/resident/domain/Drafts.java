package org.shouwang.resident.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One unfinished form per account, sealed as a whole; goes with the registration that comes of it. */
@Repository
@Transactional
public class Drafts {
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> of(UUID account) {
        return jdbc.sql("select version, step, form, updated_at from resident.draft where account_id = :account")
                .param("account", account)
                .query((rs, _) -> new Draft(
                        rs.getInt("version"),
                        rs.getString("step"),
                        new String(vault.unwrap(Field.DRAFT, context(account), rs.getBytes("form")), UTF_8),
                        rs.getTimestamp("updated_at").toInstant()))
                .optional();
    }

    public Draft save(UUID account, String step, String form) {
        var now = clock.instant();
        var version = jdbc.sql("""
                        insert into resident.draft as d (account_id, version, step, form, updated_at)
                        values (:account, 1, :step, :form, :now)
                        on conflict (account_id) do update
                           set version = d.version + 1, step = excluded.step, form = excluded.form,
                               updated_at = excluded.updated_at
                        returning version
                        """)
                .param("account", account)
                .param("step", step)
                .param("form", vault.wrap(Field.DRAFT, context(account), form.getBytes(UTF_8)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return new Draft(version, step, form, now);
    }

    public void drop(UUID account) {
        jdbc.sql("delete from resident.draft where account_id = :account")
                .param("account", account)
                .update();
    }

    /** Nobody goes on with a form after thirty days. Answers how many went. */
    int sweep() {
        return jdbc.sql("delete from resident.draft where updated_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String context(UUID account) {
        return "resident.draft.form/" + account;
    }

    /** @param form as it was sent, in clear */
    public record Draft(int version, String step, String form, Instant savedAt) {
        public Instant keptUntil() {
            return savedAt.plus(KEPT);
        }

        @Override
        public String toString() {
            return "Draft[" + step + ", ****]";
        }
    }
}
