package org.shouwang.tracing.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Ids;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.live.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Drivers and crew who held no card to a validator: they stand in no answer, so the case says in words who they are. */
@Repository
@Transactional
public class Crew {
    private final JdbcClient jdbc;
    private final Cases cases;
    private final Notes notes;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    Crew(JdbcClient jdbc, Cases cases, Notes notes, Audit audit, Live live, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.notes = notes;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    public InfectionCase note(Caller caller, AreaScope scope, UUID infectionCase, Kind kind, String words) {
        var one = cases.requireOpen(infectionCase, scope);
        var id = Ids.next();
        jdbc.sql("""
                        insert into tracing.crew (id, case_id, kind, words, recorded_at, recorded_by)
                        values (:id, :case, :kind, :words, :now, :by)
                        """)
                .param("id", id)
                .param("case", infectionCase)
                .param("kind", kind.name())
                .param("words", notes.seal("crew", id, words))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", caller.accountId())
                .update();
        return told(caller, "tracing.crew-noted", one);
    }

    public InfectionCase takeOff(Caller caller, AreaScope scope, UUID infectionCase, UUID member) {
        var one = cases.requireOpen(infectionCase, scope);
        var gone = jdbc.sql("delete from tracing.crew where id = :id and case_id = :case")
                .param("id", member)
                .param("case", infectionCase)
                .update();
        if (gone == 0) {
            throw new NotFound("part of the case");
        }
        return told(caller, "tracing.crew-taken-off", one);
    }

    private InfectionCase told(Caller caller, String action, InfectionCase one) {
        audit.record(AuditEvent.of(caller.accountId(), action, one.id(), one.path()));
        live.changed("tracing", one.path());
        return one;
    }

    @Transactional(readOnly = true)
    public List<Member> of(UUID infectionCase) {
        return jdbc.sql("""
                        select id, kind, words, recorded_at, recorded_by from tracing.crew
                         where case_id = :case order by recorded_at, id
                        """)
                .param("case", infectionCase)
                .query((rs, _) -> {
                    var id = rs.getObject("id", UUID.class);
                    return new Member(
                            id,
                            Kind.valueOf(rs.getString("kind")),
                            Objects.requireNonNull(notes.open("crew", id, rs.getBytes("words"))),
                            Objects.requireNonNull(Texts.instant(rs, "recorded_at")),
                            rs.getObject("recorded_by", UUID.class));
                })
                .list();
    }

    /** Named like the marks that contacts get. */
    public enum Kind {
        DRIVER,
        CREW
    }

    /** @param words by whom they can be found: depot, staff number, shift */
    public record Member(UUID id, Kind kind, String words, Instant at, UUID by) {
        @Override
        public String toString() {
            return "Member[" + kind + "]";
        }
    }
}
