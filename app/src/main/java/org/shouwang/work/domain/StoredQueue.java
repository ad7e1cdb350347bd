package org.shouwang.work.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.live.Live;
import org.shouwang.work.TaskQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Leases on the table of tasks: a row lock for a moment, and a time on the row for the rest. */
@Repository
@Transactional
class StoredQueue implements TaskQueue {
    private final JdbcClient jdbc;
    private final Live live;
    private final Clock clock;

    StoredQueue(JdbcClient jdbc, Live live, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Optional<Leased> lease(String kind, AreaScope scope, UUID by, Instant until) {
        return jdbc.sql("""
                        update work.task set taken_by = :by, taken_until = :until
                         where id = (select id from work.task
                                      where kind = :kind and closed_at is null and %s
                                        and (taken_until is null or taken_until <= :now)
                                      order by urgent desc, due, id
                                      limit 1
                                        for update skip locked)
                        returning id, subject, taken_until
                        """.formatted(scope.sql("path")))
                .param("kind", kind)
                .params(scope.parameters())
                .param("by", by)
                .param("until", at(until))
                .param("now", now())
                .query(StoredQueue::leased)
                .optional();
    }

    @Override
    public boolean renew(String kind, UUID subject, UUID by, Instant until) {
        return !mine("update work.task set taken_until = greatest(taken_until, :until)", kind, subject, by)
                .param("until", at(until))
                .query()
                .listOfRows()
                .isEmpty();
    }

    @Override
    public void release(String kind, UUID subject, UUID by) {
        changed(mine("update work.task set taken_by = null, taken_until = null", kind, subject, by));
    }

    @Override
    public boolean close(String kind, UUID subject, UUID by, String outcome) {
        return changed(
                mine("update work.task set closed_at = :now, closed_by = :by, outcome = :outcome", kind, subject, by)
                        .param("outcome", outcome));
    }

    private JdbcClient.StatementSpec mine(String change, String kind, UUID subject, UUID by) {
        return jdbc.sql(change + """

                         where kind = :kind and subject = :subject and closed_at is null
                           and taken_by = :by and taken_until > :now
                        returning path
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("by", by)
                .param("now", now());
    }

    /** Whether anything changed; if so, open pages hear of it. */
    private boolean changed(JdbcClient.StatementSpec returningPaths) {
        var paths = returningPaths
                .query((rs, _) -> new AreaPath(rs.getString("path")))
                .list();
        paths.forEach(path -> live.changed("tasks", path));
        return !paths.isEmpty();
    }

    @Override
    public void reopen(String kind, UUID subject, AreaPath area, UUID by, Instant until) {
        changed(jdbc.sql("""
                        update work.task
                           set closed_at = null, closed_by = null, outcome = null, note = null,
                               path = :path, taken_by = :by, taken_until = :until
                         where id = (select id from work.task
                                      where kind = :kind and subject = :subject
                                      order by closed_at desc nulls first
                                      limit 1)
                        returning path
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("path", area.value())
                .param("by", by)
                .param("until", at(until)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Leased> held(String kind, UUID by) {
        return jdbc.sql("""
                        select id, subject, taken_until
                          from work.task
                         where kind = :kind and closed_at is null and taken_by = :by and taken_until > :now
                         order by taken_until, id
                        """)
                .param("kind", kind)
                .param("by", by)
                .param("now", now())
                .query(StoredQueue::leased)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting(String kind, AreaScope scope, int limit) {
        return jdbc.sql("""
                        select id, subject, opened_at, due
                          from work.task
                         where kind = :kind and closed_at is null and %s
                           and (taken_until is null or taken_until <= :now)
                         order by urgent desc, due, id
                         limit :limit
                        """.formatted(scope.sql("path")))
                .param("kind", kind)
                .params(scope.parameters())
                .param("now", now())
                .param("limit", limit)
                .query((rs, _) -> new Waiting(
                        rs.getObject("id", UUID.class),
                        rs.getObject("subject", UUID.class),
                        rs.getTimestamp("opened_at").toInstant(),
                        rs.getTimestamp("due").toInstant()))
                .list();
    }

    private static Leased leased(ResultSet row, int number) throws SQLException {
        return new Leased(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getTimestamp("taken_until").toInstant());
    }

    private Timestamp now() {
        return at(clock.instant());
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
