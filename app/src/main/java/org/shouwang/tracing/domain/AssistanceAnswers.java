package org.shouwang.tracing.domain;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Ids;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.live.Live;
import org.shouwang.tracing.domain.AssistanceRequests.Assistance;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was answered to a request, letter by letter. One that hands contacts on is settled once all of them are answered for;
 * any other by an answer after which no further one is awaited. A supplement may come even then.
 */
@Repository
@Transactional
public class AssistanceAnswers {
    private final JdbcClient jdbc;
    private final AssistanceBoard board;
    private final Forwardings forwardings;
    private final Notes notes;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    AssistanceAnswers(
            JdbcClient jdbc,
            AssistanceBoard board,
            Forwardings forwardings,
            Notes notes,
            Audit audit,
            Live live,
            Clock clock) {
        this.jdbc = jdbc;
        this.board = board;
        this.forwardings = forwardings;
        this.notes = notes;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    public Assistance add(Caller caller, AreaScope scope, UUID request, Reply reply) {
        var here = board.require(request, scope);
        var about = new TreeSet<>(reply.contacts());
        if (!forwardings.in(List.of(request)).getOrDefault(request, List.of()).containsAll(about)) {
            throw Invalid.field("contacts", "tracing.not-handed-on");
        }
        var id = Ids.next();
        try {
            jdbc.sql("""
                            insert into tracing.assistance_answer (id, request_id, file_number, words, answered_at, answered_by)
                            values (:id, :request, :number, :words, :now, :by)
                            """)
                    .param("id", id)
                    .param("request", request)
                    .param("number", reply.fileNumber().strip())
                    .param("words", notes.seal("request-answer", id, reply.words()))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", caller.accountId())
                    .update();
        } catch (DuplicateKeyException e) {
            throw TracingRefused.numberTaken();
        }
        forwardings.answered(id, request, about);
        settle(request, reply.more());
        audit.record(AuditEvent.of(caller.accountId(), "tracing.request-answered", here.id(), here.path())
                .with("contacts", String.valueOf(about.size())));
        live.changed("tracing", here.path());
        return board.require(request, scope);
    }

    /** Two letters may be noted at once; the second one sees whom the first one was about. */
    private void settle(UUID request, boolean more) {
        jdbc.sql("select from tracing.assistance_request where id = :id for no key update")
                .param("id", request)
                .query()
                .listOfRows();
        var named = forwardings.in(List.of(request)).getOrDefault(request, List.of());
        var settled = named.isEmpty() ? !more : forwardings.answeredFor(request).containsAll(named);
        if (settled) {
            jdbc.sql("update tracing.assistance_request set settled_at = :now where id = :id and settled_at is null")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", request)
                    .update();
        }
    }

    /** By request, in the order in which they came. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Answer>> of(Collection<UUID> requests) {
        return jdbc.sql("""
                        select a.id, a.request_id, a.file_number, a.words, a.answered_at, a.answered_by,
                               array(select f.carrier from tracing.answered_for f where f.answer_id = a.id order by f.carrier) as contacts
                          from tracing.assistance_answer a
                         where a.request_id = any(:requests::uuid[])
                         order by a.answered_at, a.id
                        """).param("requests", Texts.of(requests, id -> id)).query(this::row).list().stream()
                .collect(groupingBy(Answer::request));
    }

    private Answer row(ResultSet rs, int number) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new Answer(
                id,
                rs.getObject("request_id", UUID.class),
                rs.getString("file_number"),
                Objects.requireNonNull(notes.open("request-answer", id, rs.getBytes("words"))),
                List.of((Integer[]) rs.getArray("contacts").getArray()),
                Objects.requireNonNull(Texts.instant(rs, "answered_at")),
                rs.getObject("answered_by", UUID.class));
    }

    /**
     * @param contacts for whom it is, of those whom the request hands on
     * @param more whether a further answer is awaited, where it hands on nobody
     */
    public record Reply(String fileNumber, String words, List<Integer> contacts, boolean more) {
        @Override
        public String toString() {
            return "Reply[" + fileNumber + "]";
        }
    }

    public record Answer(
            UUID id, UUID request, String fileNumber, String words, List<Integer> contacts, Instant at, UUID by) {
        @Override
        public String toString() {
            return "Answer[" + id + "]";
        }
    }
}
