package org.shouwang.shared.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Cursor;
import org.shouwang.shared.list.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The book of exports. A reader sees their own only. */
@Repository
class ExportJobs {
    private static final Duration KEPT = Duration.ofHours(24);
    static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ExportJobs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(ExportJob job) {
        jdbc.sql("""
                        insert into shared.export_job
                            (id, owner, list, format, scope, filters, language, watermark, state, created_at)
                        values (:id, :owner, :list, :format, :scope, :filters::jsonb, :language, :watermark, 'WAITING', :now)
                        """)
                .param("id", job.id())
                .param("owner", job.owner())
                .param("list", job.list())
                .param("format", job.format().name())
                .param(
                        "scope",
                        job.scope().roots().stream().map(AreaPath::value).toArray(String[]::new))
                .param("filters", json.writeValueAsString(job.filters()))
                .param("language", job.language())
                .param("watermark", job.watermark())
                .param("now", now())
                .update();
    }

    Optional<ExportJob> find(UUID id) {
        return jdbc.sql("select * from shared.export_job where id = :id")
                .param("id", id)
                .query(this::job)
                .optional();
    }

    Optional<ExportJob> find(UUID id, UUID owner) {
        return find(id).filter(job -> job.owner().equals(owner));
    }

    /** The latest first. */
    Slice<ExportJob> of(UUID owner, @Nullable Cursor after, int limit) {
        var jobs = jdbc.sql("""
                        select * from shared.export_job
                         where owner = :owner and (created_at, id) < (:before, :beforeId)
                         order by created_at desc, id desc limit :limit
                        """)
                .param("owner", owner)
                .param(
                        "before",
                        (after == null ? Instant.parse("9999-01-01T00:00:00Z") : after.instant(0))
                                .atOffset(ZoneOffset.UTC))
                .param("beforeId", after == null ? new UUID(-1, -1) : after.uuid(1))
                .param("limit", limit + 1)
                .query(this::job)
                .list();
        return Slice.of(jobs, limit, job -> Cursor.of(job.createdAt(), job.id()));
    }

    int unfinished(UUID owner) {
        return jdbc.sql(
                        "select count(*) from shared.export_job where owner = :owner and state in ('WAITING', 'RUNNING')")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    /** False if somebody cancelled it meanwhile. */
    boolean begin(UUID id, long total) {
        return jdbc.sql("""
                        update shared.export_job set state = 'RUNNING', rows_total = :total, rows_done = 0, started_at = :now
                         where id = :id and state in ('WAITING', 'RUNNING')
                        """)
                        .param("id", id)
                        .param("total", total)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** False if somebody cancelled it meanwhile. */
    boolean progress(UUID id, long done) {
        return jdbc.sql("update shared.export_job set rows_done = :done where id = :id and state = 'RUNNING'")
                        .param("id", id)
                        .param("done", done)
                        .update()
                == 1;
    }

    boolean finish(UUID id, long rows) {
        return jdbc.sql("""
                        update shared.export_job set state = 'DONE', rows_done = :rows, finished_at = :now, expires_at = :until
                         where id = :id and state = 'RUNNING'
                        """)
                        .param("id", id)
                        .param("rows", rows)
                        .param("now", now())
                        .param("until", now().plus(KEPT))
                        .update()
                == 1;
    }

    void fail(UUID id, String code) {
        jdbc.sql("""
                        update shared.export_job set state = 'FAILED', problem = :code, finished_at = :now
                         where id = :id and state in ('WAITING', 'RUNNING')
                        """).param("id", id).param("code", code).param("now", now()).update();
    }

    boolean cancel(UUID id) {
        return jdbc.sql("""
                        update shared.export_job set state = 'CANCELLED', finished_at = :now, expires_at = null
                         where id = :id and state in ('WAITING', 'RUNNING', 'DONE')
                        """).param("id", id).param("now", now()).update() == 1;
    }

    /** Marks what has lain long enough, and names the files to remove. */
    List<UUID> expire() {
        return jdbc.sql("""
                        update shared.export_job set state = 'EXPIRED' where state = 'DONE' and expires_at <= :now
                        returning id
                        """).param("now", now()).query(ExportJobs::id).list();
    }

    /** Who exported what stays to be read for a while after the file is gone. */
    int forget() {
        return jdbc.sql(
                        "delete from shared.export_job where created_at < :before and state not in ('WAITING', 'RUNNING')")
                .param("before", now().minus(REMEMBERED))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private ExportJob job(ResultSet row, int number) throws SQLException {
        var scope = (String[]) row.getArray("scope").getArray();
        return new ExportJob(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                row.getString("list"),
                Format.valueOf(row.getString("format")),
                AreaScope.of(Arrays.stream(scope).map(AreaPath::new).toList()),
                json.readValue(row.getString("filters"), new TypeReference<>() {}),
                row.getString("language"),
                row.getString("watermark"),
                ExportState.valueOf(row.getString("state")),
                row.getObject("rows_total", Long.class),
                row.getLong("rows_done"),
                row.getString("problem"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("expires_at")));
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
