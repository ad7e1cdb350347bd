package org.shouwang.work.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Cursor;
import org.shouwang.shared.list.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks, whatever is due first on top. */
@Repository
@Transactional(readOnly = true)
public class TaskList {
    private static final String SELECT = """
            select id, kind, subject, path, due, instruction, closed_at is not null as done, outcome,
                   case when taken_until > :now then taken_by end as taken_by
              from work.task
            """;

    private final JdbcClient jdbc;
    private final TaskNotes notes;
    private final Clock clock;

    TaskList(JdbcClient jdbc, TaskNotes notes, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.clock = clock;
    }

    public Slice<ListedTask> page(Seen seen, boolean late, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        var open = "closed_at is null"
                + (late ? " and due < :now" : "")
                + (after == null ? "" : " and (due, id) > (:due, :id)");
        return slice(open, "due, id", seen, after, limit);
    }

    /** What somebody has done, the latest due first. */
    public Slice<ListedTask> done(Seen seen, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        var done = "closed_by is not null" + (after == null ? "" : " and (due, id) < (:due, :id)");
        return slice(done, "due desc, id desc", seen, after, limit);
    }

    /** The first of each kind in each area are few, in the order of an index; the first of all are among them. */
    private Slice<ListedTask> slice(String which, String order, Seen seen, @Nullable Cursor after, int limit) {
        var ordered = " order by " + order + " limit :limit";
        var ofEach = SELECT + " where " + Seen.MATCHES + " and " + which + ordered;
        var query = jdbc.sql(
                        "select first.* from " + Seen.ROWS + " cross join lateral (" + ofEach + ") as first" + ordered)
                .params(seen.parameters())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", limit + 1);
        if (after != null) {
            query.param("due", after.instant(0).atOffset(ZoneOffset.UTC)).param("id", after.uuid(1));
        }
        return Slice.of(query.query(this::row).list(), limit, task -> Cursor.of(task.due(), task.id()));
    }

    public long count(Seen seen, boolean late) {
        return jdbc.sql("select count(*) from work.task join " + Seen.ROWS + " on " + Seen.MATCHES
                        + " where closed_at is null"
                        + (late ? " and due < :now" : ""))
                .params(seen.parameters())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public Optional<ListedTask> find(UUID id, AreaScope scope) {
        return jdbc.sql(SELECT + " where id = :id and " + scope.sql("path"))
                .param("id", id)
                .params(scope.parameters())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(this::row)
                .optional();
    }

    private ListedTask row(ResultSet rs, int number) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var instruction = rs.getBytes("instruction");
        return new ListedTask(
                id,
                rs.getString("kind"),
                rs.getObject("subject", UUID.class),
                new AreaPath(rs.getString("path")),
                rs.getTimestamp("due").toInstant(),
                rs.getBoolean("done"),
                rs.getString("outcome"),
                rs.getObject("taken_by", UUID.class),
                instruction == null ? null : notes.open(id, "instruction", instruction));
    }

    /**
     * @param outcome how it went, as a code of the kind; of one that is done
     * @param instruction in words; for whoever has taken the task
     */
    public record ListedTask(
            UUID id,
            String kind,
            UUID subject,
            AreaPath path,
            Instant due,
            boolean done,
            @Nullable String outcome,
            @Nullable UUID takenBy,
            @Nullable String instruction) {
        @Override
        public String toString() {
            return kind + " " + id;
        }
    }
}
