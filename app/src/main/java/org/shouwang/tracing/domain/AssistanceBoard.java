package org.shouwang.tracing.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.list.Cursor;
import org.shouwang.shared.list.Slice;
import org.shouwang.shared.list.TopOfEach;
import org.shouwang.tracing.domain.AssistanceRequests.Assistance;
import org.shouwang.tracing.domain.AssistanceRequests.Incoming;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Requests to be read: of a case, by file number, whatever is still to be answered. */
@Repository
@Transactional(readOnly = true)
public class AssistanceBoard {
    private static final String SELECT = """
            select id, path, case_id, direction, file_number, partner, question, received_at, due, settled_at
              from tracing.assistance_request r
            """;

    private static final String ANSWERED_UNDER =
            "exists (select from tracing.assistance_answer a where a.request_id = r.id and position(:number in a.file_number) > 0)";

    private final JdbcClient jdbc;
    private final Notes notes;
    private final Clock clock;

    AssistanceBoard(JdbcClient jdbc, Notes notes, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.clock = clock;
    }

    public Assistance require(UUID id, AreaScope scope) {
        return jdbc.sql(SELECT + " where id = :id and " + scope.sql("path"))
                .param("id", id)
                .params(scope.parameters())
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound("request"));
    }

    public List<Assistance> of(UUID infectionCase) {
        return jdbc.sql(SELECT + " where case_id = :case order by received_at, id limit 200")
                .param("case", infectionCase)
                .query(this::row)
                .list();
    }

    /** Newest first. */
    public Slice<Assistance> page(AreaScope scope, Wanted wanted, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        var sql = SELECT + where(wanted, TopOfEach.AREA) + (after == null ? "" : " and (received_at, id) < (:at, :id)");
        var query = bind(jdbc.sql(TopOfEach.sql(scope, "path", sql, "received_at desc, id desc")), scope, wanted)
                .param("limit", limit + 1);
        if (after != null) {
            query.param("at", after.instant(0).atOffset(ZoneOffset.UTC)).param("id", after.uuid(1));
        }
        return Slice.of(query.query(this::row).list(), limit, one -> Cursor.of(one.receivedAt(), one.id()));
    }

    public long count(AreaScope scope, Wanted wanted) {
        var sql = "select count(*) from tracing.assistance_request r" + where(wanted, scope.sql("path"));
        return bind(jdbc.sql(sql), scope, wanted).query(Long.class).single();
    }

    private static String where(Wanted wanted, String area) {
        return " where " + area
                + (wanted.open() ? " and settled_at is null" : "")
                + (wanted.late() ? " and settled_at is null and due < :now" : "")
                + (wanted.number() == null
                        ? ""
                        : " and (position(:number in file_number) > 0 or " + ANSWERED_UNDER + ")");
    }

    private StatementSpec bind(StatementSpec query, AreaScope scope, Wanted wanted) {
        return query.params(scope.parameters())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("number", wanted.number());
    }

    private Assistance row(ResultSet rs, int number) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new Assistance(
                id,
                new AreaPath(rs.getString("path")),
                new Incoming(
                        rs.getObject("case_id", UUID.class),
                        RequestDirection.valueOf(rs.getString("direction")),
                        rs.getString("file_number"),
                        rs.getString("partner"),
                        Objects.requireNonNull(notes.open("request-question", id, rs.getBytes("question"))),
                        Texts.instant(rs, "due")),
                Objects.requireNonNull(Texts.instant(rs, "received_at")),
                Texts.instant(rs, "settled_at"));
    }

    /**
     * @param open an answer is still awaited
     * @param late nor in time
     * @param number part of the file number of the request or of an answer
     */
    public record Wanted(
            boolean open, boolean late, @Nullable String number) {}
}
