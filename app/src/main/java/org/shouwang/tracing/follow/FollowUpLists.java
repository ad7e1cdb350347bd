package org.shouwang.tracing.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.list.Cursor;
import org.shouwang.shared.list.Slice;
import org.shouwang.shared.list.TopOfEach;
import org.shouwang.tracing.domain.LookUps;
import org.shouwang.tracing.domain.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Follow-up lists as wholes: how many stand on each, and how many of them were the ones that were meant. */
@Repository
@Transactional(readOnly = true)
public class FollowUpLists {
    private static final String LISTS = """
            select l.id, l.number, l.look_up_id, l.path, l.pushed_at, l.pushed_by, l.due,
                   count(f.id) as people, count(f.outcome) as answered,
                   count(*) filter (where f.outcome in ('FOUND', 'TESTED', 'ISOLATED')) as hits,
                   count(*) filter (where f.outcome = 'WRONG_PERSON') as wrong
              from tracing.follow_up_list l join tracing.follow_up f on f.list_id = l.id
            """;

    private final JdbcClient jdbc;

    FollowUpLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FollowUpList require(UUID id, AreaScope scope) {
        return jdbc.sql(LISTS + " where l.id = :id and " + scope.sql("l.path") + " and " + ofLookUpWithin(scope)
                        + " group by l.id")
                .param("id", id)
                .params(scope.parameters())
                .query(FollowUpLists::list)
                .optional()
                .orElseThrow(() -> new NotFound("list"));
    }

    /** Newest first. */
    public Slice<FollowUpList> page(AreaScope scope, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        var sql = LISTS + " where " + TopOfEach.AREA + " and " + ofLookUpWithin(scope)
                + (after == null ? "" : " and (l.pushed_at, l.id) < (:at, :id)")
                + " group by l.id";
        var query = jdbc.sql(TopOfEach.sql(scope, "l.path", sql, "pushed_at desc, id desc"))
                .params(scope.parameters())
                .param("limit", limit + 1);
        if (after != null) {
            query.param("at", after.instant(0).atOffset(ZoneOffset.UTC)).param("id", after.uuid(1));
        }
        return Slice.of(query.query(FollowUpLists::list).list(), limit, one -> Cursor.of(one.pushedAt(), one.id()));
    }

    private static String ofLookUpWithin(AreaScope scope) {
        return LookUps.allCasesWithin(scope, "l.look_up_id");
    }

    private static FollowUpList list(ResultSet rs, int number) throws SQLException {
        return new FollowUpList(
                rs.getObject("id", UUID.class),
                rs.getLong("number"),
                rs.getObject("look_up_id", UUID.class),
                new AreaPath(rs.getString("path")),
                Objects.requireNonNull(Texts.instant(rs, "pushed_at")),
                rs.getObject("pushed_by", UUID.class),
                Objects.requireNonNull(Texts.instant(rs, "due")),
                rs.getInt("people"),
                rs.getInt("answered"),
                rs.getInt("hits"),
                rs.getInt("wrong"));
    }

    /** @param hits who was the one that was meant: found, tested or isolated */
    public record FollowUpList(
            UUID id,
            long number,
            UUID lookUp,
            AreaPath path,
            Instant pushedAt,
            UUID pushedBy,
            Instant due,
            int people,
            int answered,
            int hits,
            int wrong) {}
}
