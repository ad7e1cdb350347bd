package org.shouwang.work.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Ids;
import org.shouwang.shared.live.Live;
import org.shouwang.work.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of tasks. A lease is a row lock for a moment and a time on the row for the rest. */
@Repository
@Transactional
class StoredTasks implements Tasks {
    private final JdbcClient jdbc;
    private final TaskNotes notes;
    private final Live live;
    private final Clock clock;

    StoredTasks(JdbcClient jdbc, TaskNotes notes, Live live, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public void open(List<NewTask> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        var ids = tasks.stream().map(_ -> Ids.next()).toList();
        jdbc.sql("""
                        insert into work.task (id, kind, subject, path, urgent, opened_at, due, instruction)
                        select t.id, t.kind, t.subject, t.path, t.urgent, :now, t.due, t.instruction
                          from unnest(:ids::uuid[], :kinds::text[], :subjects::uuid[], :paths::text[], :urgent::boolean[],
                                      :due::timestamptz[], :instructions::bytea[])
                                   as t(id, kind, subject, path, urgent, due, instruction)
                        on conflict (kind, subject) where closed_at is null do nothing
                        """)
                .param("now", now())
                .param("ids", texts(ids, id -> id))
                .param(
                        "instructions",
                        IntStream.range(0, ids.size())
                                .mapToObj(i -> notes.seal(
                                        ids.get(i), "instruction", tasks.get(i).note()))
                                .map(StoredTasks::hex)
                                .toArray(String[]::new))
                .param("kinds", texts(tasks, NewTask::kind))
                .param("subjects", texts(tasks, NewTask::subject))
                .param("paths", texts(tasks, NewTask::area))
                .param("urgent", texts(tasks, NewTask::urgent))
                .param("due", texts(tasks, NewTask::due))
                .update();
        tasks.forEach(task -> live.changed("tasks", task.area()));
    }

    @Override
    public void cancel(String kind, UUID subject) {
        jdbc.sql("""
                        update work.task set closed_at = :now, outcome = 'CANCELLED'
                         where kind = :kind and subject = :subject and closed_at is null
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("now", now())
                .update();
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
                .query(StoredTasks::leased)
                .optional();
    }

    @Override
    public boolean holds(String kind, UUID subject, UUID by) {
        return held(kind, by).stream().anyMatch(task -> task.subject().equals(subject));
    }

    @Override
    public boolean renew(String kind, UUID subject, UUID by, Instant until) {
        return mine("update work.task set taken_until = greatest(taken_until, :until)", kind, subject, by)
                        .param("until", at(until))
                        .update()
                == 1;
    }

    @Override
    public void release(String kind, UUID subject, UUID by) {
        mine("update work.task set taken_by = null, taken_until = null", kind, subject, by)
                .update();
    }

    @Override
    public boolean close(String kind, UUID subject, UUID by, String outcome) {
        return mine("update work.task set closed_at = :now, closed_by = :by, outcome = :outcome", kind, subject, by)
                        .param("outcome", outcome)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec mine(String change, String kind, UUID subject, UUID by) {
        return jdbc.sql(change + """

                         where kind = :kind and subject = :subject and closed_at is null
                           and taken_by = :by and taken_until > :now
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("by", by)
                .param("now", now());
    }

    @Override
    public void reopen(String kind, UUID subject, UUID by, Instant until) {
        jdbc.sql("""
                        update work.task
                           set closed_at = null, closed_by = null, outcome = null, note = null,
                               taken_by = :by, taken_until = :until
                         where id = (select id from work.task
                                      where kind = :kind and subject = :subject
                                      order by closed_at desc nulls first
                                      limit 1)
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("by", by)
                .param("until", at(until))
                .update();
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
                .query(StoredTasks::leased)
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

    @Override
    @Transactional(readOnly = true)
    public int count(String kind, AreaScope scope) {
        return jdbc.sql("select count(*) from work.task where kind = :kind and closed_at is null and "
                        + scope.sql("path"))
                .param("kind", kind)
                .params(scope.parameters())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Late> late(AreaScope scope, int limit) {
        return jdbc.sql("""
                        select id, kind, subject, path, due, case when taken_until > :now then taken_by end as taken_by
                          from work.task
                         where closed_at is null and due < :now and %s
                         order by due, id
                         limit :limit
                        """.formatted(scope.sql("path")))
                .params(scope.parameters())
                .param("now", now())
                .param("limit", limit)
                .query(StoredTasks::late)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Late> about(Collection<UUID> subjects) {
        return jdbc.sql("""
                        select id, kind, subject, path, due, case when taken_until > :now then taken_by end as taken_by
                          from work.task
                         where closed_at is null and subject = any(:subjects::uuid[])
                         order by due, id
                        """)
                .param("subjects", texts(List.copyOf(subjects), id -> id))
                .param("now", now())
                .query(StoredTasks::late)
                .list();
    }

    private static Leased leased(ResultSet row, int number) throws SQLException {
        return new Leased(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getTimestamp("taken_until").toInstant());
    }

    private static Late late(ResultSet row, int number) throws SQLException {
        return new Late(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                new AreaPath(row.getString("path")),
                row.getTimestamp("due").toInstant(),
                row.getObject("taken_by", UUID.class));
    }

    private static @Nullable String hex(Optional<byte[]> sealed) {
        return sealed.map(bytes -> "\\x" + HexFormat.of().formatHex(bytes)).orElse(null);
    }

    private Timestamp now() {
        return at(clock.instant());
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    private static <T> String[] texts(List<T> rows, Function<T, ?> column) {
        return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
    }
}
