package org.shouwang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shouwang.shared.AreaPath;
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
                .query(RecordedLooks::look)
                .list();
    }

    @Override
    public List<Look> over(List<AreaPath> communities, String action, Instant since, int limit) {
        return jdbc.sql("""
                        select at, actor, action, subject, purpose
                          from audit.entry
                         where area = any (:areas) and action = :action and at >= :since::timestamptz
                         order by id desc
                         limit :limit
                        """)
                .param(
                        "areas",
                        communities.stream().map(AreaPath::value).distinct().toArray(String[]::new))
                .param("action", action)
                .param("since", since.toString())
                .param("limit", limit)
                .query(RecordedLooks::look)
                .list();
    }

    private static Look look(ResultSet rs, int number) throws SQLException {
        return new Look(
                Chain.instant(rs, "at"),
                rs.getObject("actor", UUID.class),
                rs.getString("action"),
                rs.getObject("subject", UUID.class),
                rs.getString("purpose"));
    }
}
