package org.shouwang.tracing.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Marks on contacts of a case: crew, people outside the city, people on another list already. */
@Repository
@Transactional
public class Marks {
    private final JdbcClient jdbc;
    private final Notes notes;
    private final Clock clock;

    Marks(JdbcClient jdbc, Notes notes, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.clock = clock;
    }

    public void set(UUID by, UUID infectionCase, int carrier, MarkKind kind, @Nullable String note) {
        jdbc.sql("""
                        insert into tracing.mark (case_id, carrier, kind, note, recorded_at, recorded_by)
                        values (:case, :carrier, :kind, :note, :now, :by)
                        on conflict (case_id, carrier, kind) do update
                           set note = excluded.note, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                        """)
                .param("case", infectionCase)
                .param("carrier", carrier)
                .param("kind", kind.name())
                .param("note", notes.seal("mark-" + carrier, infectionCase, note))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    public boolean clear(UUID infectionCase, int carrier, MarkKind kind) {
        return jdbc.sql("delete from tracing.mark where case_id = :case and carrier = :carrier and kind = :kind")
                        .param("case", infectionCase)
                        .param("carrier", carrier)
                        .param("kind", kind.name())
                        .update()
                > 0;
    }

    /** The contacts of a case that carry this mark. */
    @Transactional(readOnly = true)
    public Set<Integer> carriers(UUID infectionCase, MarkKind kind) {
        return listed(infectionCase).stream()
                .filter(one -> one.kind() == kind)
                .map(Mark::carrier)
                .collect(Collectors.toSet());
    }

    /** In the order in which they were set, contact by contact. */
    @Transactional(readOnly = true)
    public List<Mark> listed(UUID infectionCase) {
        return jdbc.sql("""
                        select carrier, kind, note, recorded_at, recorded_by
                          from tracing.mark
                         where case_id = :case
                         order by carrier, recorded_at, kind
                        """)
                .param("case", infectionCase)
                .query((rs, _) -> new Mark(
                        rs.getInt("carrier"),
                        MarkKind.valueOf(rs.getString("kind")),
                        notes.open("mark-" + rs.getInt("carrier"), infectionCase, rs.getBytes("note")),
                        rs.getTimestamp("recorded_at").toInstant(),
                        rs.getObject("recorded_by", UUID.class)))
                .list();
    }

    @Transactional(readOnly = true)
    public Map<Integer, Set<MarkKind>> of(Collection<UUID> cases) {
        var marks = new HashMap<Integer, Set<MarkKind>>();
        jdbc.sql("select carrier, kind from tracing.mark where case_id = any(:cases::uuid[])")
                .param("cases", Texts.of(cases, id -> id))
                .query(rs -> {
                    marks.computeIfAbsent(rs.getInt("carrier"), _ -> EnumSet.noneOf(MarkKind.class))
                            .add(MarkKind.valueOf(rs.getString("kind")));
                });
        return marks;
    }

    /** @param note such as on which list the contact is already */
    public record Mark(int carrier, MarkKind kind, @Nullable String note, Instant at, UUID by) {
        @Override
        public String toString() {
            return "Mark[" + kind + "]";
        }
    }
}
