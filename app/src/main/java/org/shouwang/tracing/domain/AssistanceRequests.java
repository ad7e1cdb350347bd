package org.shouwang.tracing.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Ids;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.live.Live;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what the police or another city asks, or is asked, under the number of its file. */
@Repository
@Transactional
public class AssistanceRequests {
    private final JdbcClient jdbc;
    private final AssistanceBoard board;
    private final Notes notes;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    AssistanceRequests(JdbcClient jdbc, AssistanceBoard board, Notes notes, Audit audit, Live live, Clock clock) {
        this.jdbc = jdbc;
        this.board = board;
        this.notes = notes;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    public Assistance take(Caller caller, AreaScope scope, AreaPath area, Incoming incoming) {
        if (!scope.contains(area)) {
            throw new NotFound("area");
        }
        Moments.require("due", incoming.due());
        if (incoming.direction() == RequestDirection.TO_THEM && incoming.infectionCase() == null) {
            throw Invalid.field("caseId", "tracing.request-caseless");
        }
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
        var taken = board.require(id, scope);
        told(caller, "tracing.request-taken", taken);
        return taken;
    }

    /** It turned out later which case it is about; one that hands contacts on is about theirs for good. */
    public Assistance link(Caller caller, AreaScope scope, UUID id, UUID infectionCase) {
        var here = board.require(id, scope);
        var linked = jdbc.sql("""
                        update tracing.assistance_request set case_id = :case
                         where id = :id and not exists (select from tracing.forwarded where request_id = :id)
                        """).param("case", infectionCase).param("id", id).update();
        if (linked == 0) {
            throw TracingRefused.handsOn();
        }
        told(caller, "tracing.request-linked", here);
        return board.require(id, scope);
    }

    private void told(Caller caller, String action, Assistance one) {
        audit.record(AuditEvent.of(caller.accountId(), action, one.id(), one.path()));
        live.changed("tracing", one.path());
    }

    /**
     * @param infectionCase what it is about; we ask nobody without a case
     * @param partner the office that asks, or is asked
     */
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

    /** @param settledAt since when no further answer is awaited */
    public record Assistance(
            UUID id,
            AreaPath path,
            Incoming asked,
            Instant receivedAt,
            @Nullable Instant settledAt) {
        @Override
        public String toString() {
            return "Assistance[" + id + "]";
        }
    }
}
