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
import org.shouwang.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Calls for passengers whose cards lead to nobody: line, vehicle and time, without a name. */
@Repository
@Transactional
public class PublicCalls {
    private static final int MOST = 200;
    private static final String SELECT = """
            select id, case_id, line, vehicle, began, ended, words, published_at, withdrawn_at from tracing.public_call
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    PublicCalls(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public PublicCall publish(Caller caller, InfectionCase one, Text text) {
        var call = new PublicCall(Ids.next(), one.id(), text, clock.instant(), null);
        jdbc.sql("""
                        insert into tracing.public_call
                               (id, case_id, path, line, vehicle, began, ended, words, published_at, published_by)
                        values (:id, :case, :path, :line, :vehicle, :began, :ended, :words, :now, :by)
                        """)
                .param("id", call.id())
                .param("case", one.id())
                .param("path", one.path().value())
                .param("line", text.line())
                .param("vehicle", text.vehicle())
                .param("began", text.began().atOffset(ZoneOffset.UTC))
                .param("ended", text.ended().atOffset(ZoneOffset.UTC))
                .param("words", text.words())
                .param("now", call.publishedAt().atOffset(ZoneOffset.UTC))
                .param("by", caller.accountId())
                .update();
        told(caller, "tracing.call-published", call.id(), one.path());
        return call;
    }

    public boolean withdraw(Caller caller, InfectionCase one, UUID call) {
        var withdrawn = jdbc.sql("""
                        update tracing.public_call set withdrawn_at = :now
                         where id = :id and case_id = :case and withdrawn_at is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", call)
                .param("case", one.id())
                .update();
        told(caller, "tracing.call-withdrawn", call, one.path());
        return withdrawn > 0;
    }

    private void told(Caller caller, String action, UUID call, AreaPath area) {
        audit.record(AuditEvent.of(caller.accountId(), action, call, area));
    }

    @Transactional(readOnly = true)
    public List<PublicCall> of(UUID infectionCase) {
        return jdbc.sql(SELECT + " where case_id = :case order by published_at desc, id limit " + MOST)
                .param("case", infectionCase)
                .query(PublicCalls::row)
                .list();
    }

    /** What stands now, newest first. */
    @Transactional(readOnly = true)
    public List<PublicCall> open() {
        return jdbc.sql(SELECT + " where withdrawn_at is null order by published_at desc, id limit " + MOST)
                .query(PublicCalls::row)
                .list();
    }

    private static PublicCall row(ResultSet rs, int number) throws SQLException {
        return new PublicCall(
                rs.getObject("id", UUID.class),
                rs.getObject("case_id", UUID.class),
                new Text(
                        rs.getString("line"),
                        rs.getString("vehicle"),
                        Objects.requireNonNull(Texts.instant(rs, "began")),
                        Objects.requireNonNull(Texts.instant(rs, "ended")),
                        rs.getString("words")),
                Objects.requireNonNull(Texts.instant(rs, "published_at")),
                Texts.instant(rs, "withdrawn_at"));
    }

    /** What is read out: about a vehicle and a time, never about a person. */
    public record Text(String line, String vehicle, Instant began, Instant ended, String words) {}

    public record PublicCall(
            UUID id,
            UUID infectionCase,
            Text text,
            Instant publishedAt,
            @Nullable Instant withdrawnAt) {}
}
