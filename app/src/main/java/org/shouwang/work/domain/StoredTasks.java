package org.shouwang.work.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Ids;
import org.shouwang.shared.live.Live;
import org.shouwang.work.TaskSubjects;
import org.shouwang.work.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of tasks. */
@Repository
@Transactional
class StoredTasks implements Tasks {
    private final JdbcClient jdbc;
    private final TaskNotes notes;
    private final ObjectProvider<TaskSubjects> owners;
    private final Live live;
    private final Clock clock;

    StoredTasks(JdbcClient jdbc, TaskNotes notes, ObjectProvider<TaskSubjects> owners, Live live, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.owners = owners;
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
                        returning path
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("now", now())
                .query((rs, _) -> new AreaPath(rs.getString("path")))
                .list()
                .forEach(path -> live.changed("tasks", path));
    }

    @Override
    public void restore(String kind, UUID subject, AreaPath area) {
        int restored = jdbc.sql("""
                        update work.task set closed_at = null, outcome = null, path = :path
                         where outcome = 'CANCELLED'
                           and id = (select id from work.task
                                      where kind = :kind and subject = :subject
                                      order by closed_at desc nulls first
                                      limit 1)
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("path", area.value())
                .update();
        if (restored > 0) {
            live.changed("tasks", area);
        }
    }

    @Override
    public void move(UUID subject, AreaPath area) {
        var from = jdbc.sql("""
                        update work.task task set path = :path
                          from work.task was
                         where was.id = task.id and task.subject = :subject and task.closed_at is null
                           and task.path <> :path
                        returning was.path
                        """)
                .param("subject", subject)
                .param("path", area.value())
                .query((rs, _) -> new AreaPath(rs.getString("path")))
                .list();
        Stream.concat(from.stream(), from.stream().map(_ -> area))
                .distinct()
                .forEach(path -> live.changed("tasks", path));
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
    public List<Late> late(AreaScope scope, Caller asker, int limit) {
        var guarded = guarded(asker);
        return jdbc.sql("""
                        select id, kind, subject, path, due, case when taken_until > :now then taken_by end as taken_by
                          from work.task
                         where closed_at is null and due < :now and %s
                           and (kind <> all(:guarded) or exists (select from %s where %s))
                         order by due, id
                         limit :limit
                        """.formatted(scope.sql("path"), Seen.ROWS, Seen.MATCHES))
                .params(scope.parameters())
                .params(guarded.parameters())
                .param("guarded", guarded.areas().keySet().toArray(String[]::new))
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

    @Override
    @Transactional(readOnly = true)
    public Optional<Ended> ended(String kind, UUID subject) {
        return jdbc.sql("""
                        select id, closed_at, closed_by, outcome, instruction, note
                          from work.task
                         where kind = :kind and subject = :subject and closed_by is not null
                         order by closed_at desc, id desc
                         limit 1
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .query(this::ended)
                .optional();
    }

    private Ended ended(ResultSet row, int number) throws SQLException {
        return new Ended(
                row.getTimestamp("closed_at").toInstant(),
                row.getObject("closed_by", UUID.class),
                row.getString("outcome"),
                text(row, "instruction"),
                text(row, "note"));
    }

    private @Nullable String text(ResultSet row, String column) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null ? null : notes.open(row.getObject("id", UUID.class), column, sealed);
    }

    /** Kinds that take more than to see tasks, and where the asker has that. */
    private Seen guarded(Caller asker) {
        return Seen.of(owners.stream().filter(owner -> owner.needs() != Permission.SEE_TASKS), asker::areas);
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
        return Timestamp.from(clock.instant());
    }

    private static <T> String[] texts(List<T> rows, Function<T, ?> column) {
        return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
    }
}
