package org.shouwang.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** The table of the log. */
@Repository
@Transactional
class StoredPresences implements PresenceLog, PresenceTail {
    private static final int FETCH = 10_000;
    private static final String SELECT = """
            select carrier, spot, extract(epoch from began)::bigint as began, seconds, boarded, alighted, certainty
              from presence.stay
            """;

    private final JdbcClient jdbc;
    private final Days days;

    StoredPresences(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.days = new Days(jdbc, transactions, "stay");
    }

    @Override
    public int append(List<Stay> stays) {
        if (stays.isEmpty()) {
            return 0;
        }
        days.ensure(stays.stream().map(stay -> Days.of(stay.began())).toList());
        return jdbc.sql("""
                        insert into presence.stay (day, carrier, spot, began, seconds, boarded, alighted, certainty, source)
                        select * from unnest(:days::date[], :carriers::int[], :spots::int[], :began::timestamptz[],
                                             :seconds::int[], :boarded::smallint[], :alighted::smallint[],
                                             :certainties::smallint[], :sources::uuid[])
                        on conflict do nothing
                        """)
                .param("days", column(stays, stay -> Days.of(stay.began())))
                .param("carriers", column(stays, Stay::carrier))
                .param("spots", column(stays, Stay::spot))
                .param("began", column(stays, Stay::began))
                .param("seconds", column(stays, Stay::seconds))
                .param("boarded", column(stays, Stay::boarded))
                .param("alighted", column(stays, Stay::alighted))
                .param("certainties", column(stays, Stay::certainty))
                .param("sources", column(stays, Stay::source))
                .update();
    }

    @Override
    public int retract(UUID source) {
        var gone = jdbc.sql("delete from presence.stay where source = :source")
                .param("source", source)
                .update();
        if (gone > 0) {
            jdbc.sql("update presence.generation set number = number + 1").update();
        }
        return gone;
    }

    @Override
    @Transactional(readOnly = true)
    public Batch after(Mark mark, int most) {
        var rows = jdbc.sql("""
                        select carrier, spot, extract(epoch from began)::bigint as began, seconds, boarded, alighted, certainty,
                               written::text, seq
                          from presence.stay
                         where (written, seq) > (:written::xid8, :seq) and written < pg_snapshot_xmin(pg_current_snapshot())
                         order by stay.written, stay.seq
                         limit :most
                        """)
                .param("written", mark.written())
                .param("seq", mark.seq())
                .param("most", most)
                .query((rs, number) -> new Row(logged(rs, number), rs.getString("written"), rs.getLong("seq")))
                .list();
        var here = here();
        var next = rows.isEmpty()
                ? new Mark(here.database(), here.generation(), mark.written(), mark.seq())
                : new Mark(
                        here.database(),
                        here.generation(),
                        rows.getLast().written(),
                        rows.getLast().seq());
        return new Batch(rows.stream().map(Row::stay).toList(), next);
    }

    /** One before the oldest transaction that is still open: what it wrote may not be seen yet. */
    @Override
    @Transactional(readOnly = true)
    public Mark now() {
        return here();
    }

    private Mark here() {
        return jdbc.sql("""
                        select (select system_identifier::text from pg_control_system()) || ' ' || current_database() as database,
                               (select number from presence.generation) as generation,
                               pg_snapshot_xmin(pg_current_snapshot())::text as written
                        """)
                .query((rs, _) ->
                        new Mark(rs.getString("database"), rs.getLong("generation"), rs.getString("written"), 0))
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LocalDate> days() {
        return days.all();
    }

    @Override
    @Transactional(readOnly = true)
    public void day(LocalDate day, Consumer<Logged> each) {
        try (var rows = jdbc
                .sql(SELECT + " where day = :day")
                .param("day", day)
                .withFetchSize(FETCH)
                .query(StoredPresences::logged)
                .stream()) {
            rows.forEach(each);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public long count(LocalDate day) {
        return jdbc.sql("select count(*) from presence.stay where day = :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Logged> sample(LocalDate day, int most) {
        return jdbc.sql(SELECT + " where day = :day order by random() limit :most")
                .param("day", day)
                .param("most", most)
                .query(StoredPresences::logged)
                .list();
    }

    @Override
    public int forgetBefore(LocalDate day) {
        return days.dropBefore(day);
    }

    private static Logged logged(ResultSet rs, int number) throws SQLException {
        return new Logged(
                rs.getInt("carrier"),
                rs.getInt("spot"),
                rs.getLong("began"),
                rs.getInt("seconds"),
                rs.getInt("boarded"),
                rs.getInt("alighted"),
                rs.getInt("certainty"));
    }

    private static String[] column(List<Stay> stays, Function<Stay, Object> part) {
        return stays.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    private record Row(Logged stay, String written, long seq) {}
}
