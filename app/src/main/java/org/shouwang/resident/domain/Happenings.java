package org.shouwang.resident.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.Ids;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a household, oldest first, and of very much the latest; codes and ids, no personal data. Later modules add theirs. */
@Repository
public class Happenings {
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Vault vault;
    private final Clock clock;

    Happenings(JdbcClient jdbc, JsonMapper json, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
        this.clock = clock;
    }

    public void add(UUID household, String kind, Map<String, ?> params, @Nullable UUID by) {
        add(household, kind, params, by, null);
    }

    /** @param note words that somebody gave with it; sealed, and not shown with the rest */
    public void add(UUID household, String kind, Map<String, ?> params, @Nullable UUID by, @Nullable String note) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into resident.happening (household_id, id, at, kind, params, by_account, on_behalf, note)
                        values (:household, :id, :at, :kind, :params::jsonb, :by::uuid, false, :note::bytea)
                        """)
                .param("household", household)
                .param("id", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("params", json.writeValueAsString(params))
                .param("by", Objects.toString(by, null))
                .param("note", sealed(id, note))
                .update();
    }

    private @Nullable String sealed(UUID id, @Nullable String note) {
        return note == null || note.isBlank()
                ? null
                : Columns.hex(vault.wrap(Field.NOTE, "resident.happening.note/" + id, note.getBytes(UTF_8)));
    }

    public List<Happening> of(UUID household) {
        return jdbc.sql("""
                        select * from (
                            select id, at, kind, params::text as params, by_account, on_behalf
                              from resident.happening
                             where household_id = :household
                             order by id desc
                             limit %d) as latest
                         order by id
                        """.formatted(MOST))
                .param("household", household)
                .query((rs, _) -> new Happening(
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("kind"),
                        json.readValue(rs.getString("params"), new TypeReference<Map<String, Object>>() {}),
                        rs.getObject("by_account", UUID.class),
                        rs.getBoolean("on_behalf")))
                .list();
    }

    public record Happening(
            Instant at,
            String kind,
            Map<String, Object> params,
            @Nullable UUID by,
            boolean onBehalf) {}
}
