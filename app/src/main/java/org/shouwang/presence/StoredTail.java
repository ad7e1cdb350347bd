package org.shouwang.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the table of the log. A horizon, asked for first, is the oldest transaction that was open then: whatever those before it
 * wrote is seen by all that is asked later, and nothing of theirs comes after.
 */
@Repository
@Transactional
class StoredTail implements PresenceTail {
    private static final int FETCH = 10_000;
    private static final String SELECT = """
            select carrier, spot, extract(epoch from began)::bigint as began, seconds, boarded, alighted, certainty
              from presence.stay
            """;

    private final JdbcClient jdbc;
    private final Days days;

    StoredTail(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.days = new Days(jdbc, transactions, "stay");
    }

    @Override
    @Transactional(readOnly = true)
    public Batch after(Mark mark, int most) {
        var here = here();
        var takenBack = takenBack(mark, here.written());
        var rows = rows(mark, here.written(), most);
        var next = rows.size() < most ? here : rows.getLast().readUpTo(here);
        return new Batch(takenBack, rows.stream().map(Row::stay).toList(), next);
    }

    private List<LocalDate> takenBack(Mark mark, String horizon) {
        return jdbc.sql("""
                        select distinct day from presence.taken_back
                         where written >= :since::xid8 and written < :horizon::xid8
                         order by day
                        """)
                .param("since", mark.takenBack())
                .param("horizon", horizon)
                .query((rs, _) -> rs.getObject("day", LocalDate.class))
                .list();
    }

    /** But for what a transaction added to a day from which it took stays back: whoever reads that day anew finds it there. */
    private List<Row> rows(Mark mark, String horizon, int most) {
        return jdbc.sql("""
                        select carrier, spot, extract(epoch from began)::bigint as began, seconds, boarded, alighted, certainty,
                               written::text, seq
                          from presence.stay
                         where (written, seq) > (:written::xid8, :seq) and written < :horizon::xid8
                           and (day, written) not in
                               (select day, written from presence.taken_back where written >= :written::xid8)
                         order by stay.written, stay.seq
                         limit :most
                        """)
                .param("written", mark.written())
                .param("seq", mark.seq())
                .param("horizon", horizon)
                .param("most", most)
                .query((rs, number) -> new Row(logged(rs, number), rs.getString("written"), rs.getLong("seq")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Mark now() {
        return here();
    }

    private Mark here() {
        return jdbc.sql("""
                        select (select system_identifier::text from pg_control_system()) || ' ' || current_database() as database,
                               pg_snapshot_xmin(pg_current_snapshot())::text as horizon
                        """)
                .query((rs, _) ->
                        new Mark(rs.getString("database"), rs.getString("horizon"), rs.getString("horizon"), 0))
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LocalDate> takenBackSince(Mark mark) {
        return jdbc.sql("select distinct day from presence.taken_back where written >= :since::xid8 order by day")
                .param("since", mark.takenBack())
                .query((rs, _) -> rs.getObject("day", LocalDate.class))
                .list();
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
                .query(StoredTail::logged)
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
    public List<Logged> sample(LocalDate day, Mark upTo, int most) {
        return jdbc.sql(SELECT + """
                         where day = :day and (written, seq) <= (:written::xid8, :seq)
                         order by random()
                         limit :most
                        """)
                .param("day", day)
                .param("written", upTo.written())
                .param("seq", upTo.seq())
                .param("most", most)
                .query(StoredTail::logged)
                .list();
    }

    @Override
    public int forgetBefore(LocalDate day) {
        var gone = days.dropBefore(day);
        for (var beside : List.of("taken_back", "stay_again")) {
            jdbc.sql("delete from presence." + beside + " where day < :day")
                    .param("day", day)
                    .update();
        }
        return gone;
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

    private record Row(Logged stay, String written, long seq) {
        Mark readUpTo(Mark here) {
            return new Mark(here.database(), here.takenBack(), written, seq);
        }
    }
}
