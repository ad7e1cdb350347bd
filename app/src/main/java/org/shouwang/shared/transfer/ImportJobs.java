package org.shouwang.shared.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreasByKind;
import org.shouwang.shared.transfer.ImportJob.Fault;
import org.shouwang.shared.transfer.ImportJob.Totals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The book of imports. Every step takes the state that it goes out from, so that none is taken twice. */
@Repository
class ImportJobs {
    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportJobs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(ImportJob job) {
        jdbc.sql("""
                        insert into shared.import_job
                            (id, owner, list, format, area, language, file, checksum, state, created_at, expires_at)
                        values (:id, :owner, :list, :format, :area, :language, :file, :checksum, 'CHECKING', :now, :expires)
                        """)
                .param("id", job.id())
                .param("owner", job.owner())
                .param("list", job.list())
                .param("format", job.format().name())
                .param("area", job.area().value())
                .param("language", job.language())
                .param("file", job.file())
                .param("checksum", job.checksum())
                .param("now", now())
                .param("expires", now().plus(KEPT))
                .update();
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("select * from shared.import_job where id = :id")
                .param("id", id)
                .query(this::job)
                .optional();
    }

    /** The latest first. */
    List<ImportJob> of(UUID owner, int limit) {
        return jdbc.sql("""
                        select * from shared.import_job where owner = :owner order by created_at desc, id desc limit :limit
                        """)
                .param("owner", owner)
                .param("limit", limit)
                .query(this::job)
                .list();
    }

    /** As far as they fill one of these lists in its areas; the latest first. */
    List<ImportJob> of(UUID owner, AreasByKind lists, int limit) {
        return jdbc.sql("""
                        select * from shared.import_job job
                         where owner = :owner
                           and exists (select from %s where %s)
                         order by created_at desc, id desc
                         limit :limit
                        """.formatted(AreasByKind.ROWS, AreasByKind.matches("job.list", "job.area")))
                .param("owner", owner)
                .params(lists.parameters())
                .param("limit", limit)
                .query(this::job)
                .list();
    }

    int unfinished(UUID owner) {
        return jdbc.sql("""
                        select count(*) from shared.import_job
                         where owner = :owner and state in ('CHECKING', 'APPLYING', 'UNDOING')
                        """).param("owner", owner).query(Integer.class).single();
    }

    /**
     * False if it is not in the state that this step goes out from, or its time is over; or if another file of its list is just being
     * taken in while this one would be taken back, or the other way round, since what both say could get lost. Until the transaction ends,
     * another one of the list waits here.
     */
    boolean step(UUID id, ImportState from, ImportState to) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('shared.import ' || list, 0))
                          from shared.import_job where id = :id
                        """).param("id", id).query().listOfRows();
        return jdbc.sql("""
                        update shared.import_job set state = :to, rows_done = 0, started_at = :now, problem = null
                         where id = :id and state = :from and expires_at > :now
                           and not exists (
                            select from shared.import_job other
                             where other.list = import_job.list
                               and (other.state, :to) in (('APPLYING', 'UNDOING'), ('UNDOING', 'APPLYING')))
                        """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("now", now())
                        .update()
                == 1;
    }

    void progress(UUID id, long done, @Nullable Long total) {
        jdbc.sql("""
                        update shared.import_job
                           set rows_done = :done, rows_total = coalesce(:total::bigint, rows_total),
                               started_at = coalesce(started_at, :now)
                         where id = :id
                        """)
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .param("now", now())
                .update();
    }

    void checked(UUID id, Totals totals, List<Fault> faults) {
        jdbc.sql("""
                        update shared.import_job
                           set state = 'CHECKED', rows_total = :total, rows_done = :total, rows_new = :fresh,
                               rows_known = :known, rows_wrong = :wrong, faults = :faults::jsonb, expires_at = :expires
                         where id = :id and state = 'CHECKING'
                        """)
                .param("id", id)
                .param("total", totals.rows())
                .param("fresh", totals.fresh())
                .param("known", totals.known())
                .param("wrong", totals.wrong())
                .param("faults", json.writeValueAsString(faults))
                .param("expires", now().plus(KEPT))
                .update();
    }

    void applied(UUID id) {
        jdbc.sql("""
                        update shared.import_job set state = 'DONE', rows_done = rows_total, expires_at = :expires
                         where id = :id and state = 'APPLYING'
                        """).param("id", id).param("expires", now().plus(KEPT)).update();
    }

    void undone(UUID id, long kept) {
        jdbc.sql("""
                        update shared.import_job set state = 'UNDONE', rows_done = rows_total, rows_kept = :kept
                         where id = :id and state = 'UNDOING'
                        """).param("id", id).param("kept", kept).update();
    }

    /** One that could not be taken back stays applied as a whole, and may be taken back once more. */
    void fail(UUID id, String code) {
        jdbc.sql("""
                        update shared.import_job
                           set state = case when state = 'UNDOING' then 'DONE' else 'FAILED' end,
                               rows_done = case when state = 'UNDOING' then rows_total else rows_done end,
                               problem = :code
                         where id = :id and state in ('CHECKING', 'APPLYING', 'UNDOING')
                        """).param("id", id).param("code", code).update();
    }

    /** Those whose time is over, each once; what was applied stays applied. */
    List<ImportJob> expire() {
        return jdbc.sql("""
                        update shared.import_job
                           set state = case when state = 'CHECKED' then 'EXPIRED' else state end,
                               expires_at = null, faults = '[]'
                         where expires_at <= :now and state not in ('APPLYING', 'UNDOING')
                        returning *
                        """).param("now", now()).query(this::job).list();
    }

    int forget() {
        return jdbc.sql("delete from shared.import_job where created_at < :before and expires_at is null")
                .param("before", now().minus(ExportJobs.REMEMBERED))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private ImportJob job(ResultSet row, int number) throws SQLException {
        var started = row.getTimestamp("started_at");
        var expires = row.getTimestamp("expires_at");
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                row.getString("list"),
                Format.valueOf(row.getString("format")),
                new AreaPath(row.getString("area")),
                row.getString("language"),
                row.getObject("file", UUID.class),
                row.getString("checksum"),
                ImportState.valueOf(row.getString("state")),
                row.getObject("rows_total", Long.class),
                row.getLong("rows_done"),
                new Totals(row.getLong("rows_new"), row.getLong("rows_known"), row.getLong("rows_wrong")),
                json.readValue(row.getString("faults"), new TypeReference<>() {}),
                row.getObject("rows_kept", Long.class),
                row.getString("problem"),
                row.getTimestamp("created_at").toInstant(),
                started == null ? null : started.toInstant(),
                expires == null ? null : expires.toInstant());
    }
}
