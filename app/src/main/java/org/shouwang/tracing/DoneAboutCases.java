package org.shouwang.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the desk has done about cases, for whoever looks over a tracer's shoulder: ids, moments and codes, no names. */
@Repository
@Transactional(readOnly = true)
public class DoneAboutCases {
    private final JdbcClient jdbc;

    DoneAboutCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Look-ups about any of them, the earliest first. */
    public List<Asked> asked(Collection<UUID> cases, AreaScope scope) {
        return jdbc.sql("""
                        select l.id, l.asked_at, l.state, l.decided_at,
                               array(select c.case_id from tracing.look_up_case c where c.look_up_id = l.id) as cases
                          from tracing.look_up l
                         where exists (select from tracing.look_up_case c
                                        where c.look_up_id = l.id and c.case_id = any(:cases))
                           and %s
                         order by l.asked_at, l.id
                        """.formatted(scope.sql("l.path")))
                .param("cases", cases.toArray(UUID[]::new))
                .params(scope.parameters())
                .query((rs, _) -> new Asked(
                        rs.getObject("id", UUID.class),
                        Arrays.asList((UUID[]) rs.getArray("cases").getArray()),
                        rs.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        "APPROVED".equals(rs.getString("state")) ? instant(rs, "decided_at") : null))
                .list();
    }

    /** Who was sent home from these look-ups to be looked for, the earliest first. */
    public List<Sent> sent(Collection<UUID> lookUps, AreaScope scope) {
        return jdbc.sql("""
                        select l.look_up_id, l.pushed_at, f.person_id, f.grade, f.outcome, f.outcome_at
                          from tracing.follow_up_list l join tracing.follow_up f on f.list_id = l.id
                         where l.look_up_id = any(:lookUps) and %s
                         order by l.pushed_at, f.id
                        """.formatted(scope.sql("l.path")))
                .param("lookUps", lookUps.toArray(UUID[]::new))
                .params(scope.parameters())
                .query((rs, _) -> new Sent(
                        rs.getObject("look_up_id", UUID.class),
                        rs.getObject("person_id", UUID.class),
                        rs.getObject("pushed_at", OffsetDateTime.class).toInstant(),
                        "CLOSE".equals(rs.getString("grade")),
                        rs.getString("outcome"),
                        instant(rs, "outcome_at")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** @param approvedAt absent while nobody stands behind it, and once it was ended */
    public record Asked(
            UUID id,
            List<UUID> cases,
            Instant askedAt,
            @Nullable Instant approvedAt) {}

    /**
     * @param close a close contact by the rules
     * @param outcome what became of it, as a code of the task
     */
    public record Sent(
            UUID lookUp,
            UUID person,
            Instant at,
            boolean close,
            @Nullable String outcome,
            @Nullable Instant outcomeAt) {}
}
