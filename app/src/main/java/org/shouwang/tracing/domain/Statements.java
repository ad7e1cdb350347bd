package org.shouwang.tracing.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people say about where they were, kept beside what the data say. */
@Repository
@Transactional
public class Statements {
    private final JdbcClient jdbc;
    private final Notes notes;
    private final Clock clock;

    Statements(JdbcClient jdbc, Notes notes, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.clock = clock;
    }

    public Statement add(Caller caller, UUID infectionCase, Said said) {
        var one = new Statement(Ids.next(), infectionCase, said, clock.instant(), caller.accountId());
        jdbc.sql("""
                        insert into tracing.statement
                               (id, case_id, kind, began, ended, words, companions, recorded_at, recorded_by)
                        values (:id, :case, :kind, :began, :ended, :words, :companions, :now, :by)
                        """)
                .param("id", one.id())
                .param("case", infectionCase)
                .param("kind", said.kind().name())
                .param("began", said.began().atOffset(ZoneOffset.UTC))
                .param("ended", said.ended().atOffset(ZoneOffset.UTC))
                .param("words", notes.seal("statement", one.id(), said.words()))
                .param("companions", said.companions())
                .param("now", one.recordedAt().atOffset(ZoneOffset.UTC))
                .param("by", caller.accountId())
                .update();
        return one;
    }

    public boolean remove(UUID infectionCase, UUID id) {
        return jdbc.sql("delete from tracing.statement where id = :id and case_id = :case")
                        .param("id", id)
                        .param("case", infectionCase)
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    public List<Statement> of(Collection<UUID> cases) {
        return jdbc.sql("""
                        select id, case_id, kind, began, ended, words, companions, recorded_at, recorded_by
                          from tracing.statement
                         where case_id = any(:cases::uuid[])
                         order by began, id
                        """)
                .param("cases", Texts.of(cases, id -> id))
                .query((rs, _) -> {
                    var id = rs.getObject("id", UUID.class);
                    return new Statement(
                            id,
                            rs.getObject("case_id", UUID.class),
                            new Said(
                                    StatementKind.valueOf(rs.getString("kind")),
                                    rs.getTimestamp("began").toInstant(),
                                    rs.getTimestamp("ended").toInstant(),
                                    Objects.requireNonNull(notes.open("statement", id, rs.getBytes("words"))),
                                    rs.getObject("companions", Integer.class)),
                            rs.getTimestamp("recorded_at").toInstant(),
                            rs.getObject("recorded_by", UUID.class));
                })
                .list();
    }

    /** @param companions how many others were there, by what was said */
    public record Said(
            StatementKind kind,
            Instant began,
            Instant ended,
            String words,
            @Nullable Integer companions) {
        @Override
        public String toString() {
            return "Said[" + kind + "]";
        }
    }

    public record Statement(UUID id, UUID infectionCase, Said said, Instant recordedAt, UUID recordedBy) {}
}
