package org.shouwang.resident.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Cursor;
import org.shouwang.shared.list.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sample of registrations that had passed and that a person looked at all the same. They agree when they pass it too;
 * a question, a call or a merge says that passing it was wrong.
 */
@Repository
@Transactional(readOnly = true)
public class SecondLooks {
    private static final String LOOKED = """
              from resident.decision d join resident.household h on h.id = d.household_id
             where d.second_look and d.undone_at is null and d.at >= :from and d.at < :to and
            """;

    private final JdbcClient jdbc;

    SecondLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By community, as far as anything was looked at there. */
    public List<Agreement> agreement(AreaScope scope, Period period) {
        return in(
                        period,
                        scope,
                        jdbc.sql("""
                        select substr(h.path, 1, %d) as community, count(*) as looked,
                               count(*) filter (where d.kind = 'PASS') as agreed
                        """.formatted(AreaLevel.COMMUNITY.length()) + LOOKED + scope.sql("h.path")
                                + " group by 1 order by 1"))
                .query((row, _) -> new Agreement(
                        new AreaPath(row.getString("community")), row.getInt("looked"), row.getInt("agreed")))
                .list();
    }

    /** The decisions behind the figures, the latest first. */
    public Slice<SecondLook> page(
            AreaScope scope, Period period, @Nullable Boolean agreed, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        var query = in(
                        period,
                        scope,
                        jdbc.sql("""
                        select d.id, d.household_id, d.kind, d.by_account, d.at, h.path, h.head_id
                        """ + LOOKED + scope.sql("h.path")
                                + (agreed == null ? "" : agreed ? " and d.kind = 'PASS'" : " and d.kind <> 'PASS'")
                                + (after == null ? "" : " and (d.at, d.id) < (:at, :id)")
                                + " order by d.at desc, d.id desc limit :limit"))
                .param("limit", limit + 1);
        if (after != null) {
            query.param("at", after.instant(0).atOffset(ZoneOffset.UTC)).param("id", after.uuid(1));
        }
        return Slice.of(query.query(SecondLooks::row).list(), limit, look -> Cursor.of(look.at(), look.id()));
    }

    private static JdbcClient.StatementSpec in(Period period, AreaScope scope, JdbcClient.StatementSpec statement) {
        return statement
                .param("from", period.from().atOffset(ZoneOffset.UTC))
                .param("to", period.to().atOffset(ZoneOffset.UTC))
                .params(scope.parameters());
    }

    private static SecondLook row(ResultSet rs, int number) throws SQLException {
        return new SecondLook(
                rs.getObject("id", UUID.class),
                rs.getObject("household_id", UUID.class),
                new AreaPath(rs.getString("path")),
                rs.getObject("head_id", UUID.class),
                rs.getString("kind"),
                rs.getObject("by_account", UUID.class),
                rs.getTimestamp("at").toInstant());
    }

    /** From inclusive, to exclusive. */
    public record Period(Instant from, Instant to) {}

    public record Agreement(AreaPath community, int looked, int agreed) {}

    public record SecondLook(UUID id, UUID household, AreaPath path, UUID head, String decision, UUID by, Instant at) {
        public boolean agreed() {
            return decision.equals(Decisions.Kind.PASS.name());
        }
    }
}
