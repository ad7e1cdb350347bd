package org.shouwang.tracing.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Ids;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.list.Cursor;
import org.shouwang.shared.list.Slice;
import org.shouwang.shared.list.TopOfEach;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the police or another city asks, and what was answered, each under the number of its file. */
@Repository
@Transactional
public class AssistanceRequests {
    private static final String SELECT = """
            select id, path, case_id, direction, file_number, partner, question, received_at, due, answer_file_number, answer,
                   answered_at, answered_by
              from tracing.assistance_request
            """;

    private final JdbcClient jdbc;
    private final Notes notes;
    private final Audit audit;
    private final Clock clock;

    AssistanceRequests(JdbcClient jdbc, Notes notes, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    public Assistance take(Caller caller, AreaScope scope, AreaPath area, Incoming incoming) {
        if (!scope.contains(area)) {
            throw new NotFound("area");
        }
        Moments.require("due", incoming.due());
        var id = Ids.next();
        try {
            jdbc.sql("""
                            insert into tracing.assistance_request
                                   (id, path, case_id, direction, file_number, partner, question, received_at, due, recorded_by)
                            values (:id, :path, :case, :direction, :number, :partner, :question, :received, :due, :by)
                            """)
                    .param("id", id)
                    .param("path", area.value())
                    .param("case", incoming.infectionCase())
                    .param("direction", incoming.direction().name())
                    .param("number", incoming.fileNumber().strip())
                    .param("partner", incoming.partner().strip())
                    .param("question", notes.seal("request-question", id, incoming.question()))
                    .param("received", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("due", incoming.due() == null ? null : incoming.due().atOffset(ZoneOffset.UTC))
                    .param("by", caller.accountId())
                    .update();
        } catch (DuplicateKeyException e) {
            throw TracingRefused.numberTaken();
        }
        audit.record(AuditEvent.of(caller.accountId(), "tracing.request-taken", id, area));
        return require(id, scope);
    }

    public Assistance answer(Caller caller, AreaScope scope, UUID id, String fileNumber, String answer) {
        var here = require(id, scope);
        try {
            var answered = jdbc.sql("""
                            update tracing.assistance_request
                               set answer_file_number = :number, answer = :answer, answered_at = :now, answered_by = :by
                             where id = :id and answered_at is null
                            """)
                    .param("id", id)
                    .param("number", fileNumber.strip())
                    .param("answer", notes.seal("request-answer", id, answer))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", caller.accountId())
                    .update();
            if (answered == 0) {
                throw TracingRefused.answered();
            }
        } catch (DuplicateKeyException e) {
            throw TracingRefused.numberTaken();
        }
        audit.record(AuditEvent.of(caller.accountId(), "tracing.request-answered", id, here.path()));
        return require(id, scope);
    }

    @Transactional(readOnly = true)
    public Assistance require(UUID id, AreaScope scope) {
        return jdbc.sql(SELECT + " where id = :id and " + scope.sql("path"))
                .param("id", id)
                .params(scope.parameters())
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound("request"));
    }

    @Transactional(readOnly = true)
    public List<Assistance> of(UUID infectionCase) {
        return jdbc.sql(SELECT + " where case_id = :case order by received_at, id limit 200")
                .param("case", infectionCase)
                .query(this::row)
                .list();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<Assistance> page(AreaScope scope, boolean open, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        var sql = SELECT + " where " + TopOfEach.AREA
                + (open ? " and answered_at is null" : "")
                + (after == null ? "" : " and (received_at, id) < (:at, :id)");
        var query = jdbc.sql(TopOfEach.sql(scope, "path", sql, "received_at desc, id desc"))
                .params(scope.parameters())
                .param("limit", limit + 1);
        if (after != null) {
            query.param("at", after.instant(0).atOffset(ZoneOffset.UTC)).param("id", after.uuid(1));
        }
        return Slice.of(query.query(this::row).list(), limit, one -> Cursor.of(one.receivedAt(), one.id()));
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
                rs.getString("answer_file_number"),
                notes.open("request-answer", id, rs.getBytes("answer")),
                Texts.instant(rs, "answered_at"),
                rs.getObject("answered_by", UUID.class));
    }

    /** @param partner the office that asks, or is asked */
    public record Incoming(
            @Nullable UUID infectionCase,
            RequestDirection direction,
            String fileNumber,
            String partner,
            String question,
            @Nullable Instant due) {
        @Override
        public String toString() {
            return "Incoming[" + fileNumber + "]";
        }
    }

    public record Assistance(
            UUID id,
            AreaPath path,
            Incoming asked,
            Instant receivedAt,
            @Nullable String answerFileNumber,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable UUID answeredBy) {
        @Override
        public String toString() {
            return "Assistance[" + id + "]";
        }
    }
}
