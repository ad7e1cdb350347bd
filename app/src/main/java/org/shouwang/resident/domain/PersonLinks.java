package org.shouwang.resident.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.shouwang.resident.domain.SamePeople.Same;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says that two rows are one human being: the row here stands for the one that was there first. */
@Repository
public class PersonLinks {
    private final JdbcClient jdbc;

    PersonLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void link(List<Same> twins, UUID decision, Instant at) {
        jdbc.sql("""
                        insert into resident.person_link (person_id, into_id, decision_id, at)
                        select distinct on (t.person) t.person, t.other, :decision::uuid, :at::timestamptz
                          from unnest(:people::uuid[], :others::uuid[]) as t(person, other)
                         order by t.person, t.other
                        on conflict do nothing
                        """)
                .param("people", Columns.of(twins, twin -> twin.here().id()))
                .param("others", Columns.of(twins, twin -> twin.other().id()))
                .param("decision", decision)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void undo(UUID decision, Instant at) {
        jdbc.sql("update resident.person_link set undone_at = :at where decision_id = :decision and undone_at is null")
                .param("decision", decision)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
