package org.shouwang.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecordedLooks implements Looks {
    private final JdbcClient jdbc;

    RecordedLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Look> at(List<UUID> subjects, Instant since, int limit) {
        return jdbc.sql("""
                        select at, actor, action, subject, purpose
                          from audit.entry
                         where subject = any (:subjects::uuid[]) and at >= :since::timestamptz
                         order by id desc
                         limit :limit
                        """)
                .param("subjects", Chain.texts(subjects))
                .param("since", since.toString())
                .param("limit", limit)
                .query((rs, _) -> new Look(
                        Chain.instant(rs, "at"),
                        rs.getObject("actor", UUID.class),
                        rs.getString("action"),
                        rs.getObject("subject", UUID.class),
                        rs.getString("purpose")))
                .list();
    }
}
