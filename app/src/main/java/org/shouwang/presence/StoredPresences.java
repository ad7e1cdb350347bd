package org.shouwang.presence;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** Writes the table of the log. */
@Repository
@Transactional
class StoredPresences implements PresenceLog {
    private static final String BROUGHT = """
            select * from unnest(:days::date[], :carriers::int[], :spots::int[], :began::timestamptz[],
                                 :seconds::int[], :boarded::smallint[], :alighted::smallint[],
                                 :certainties::smallint[], :sources::uuid[])
                       as t(day, carrier, spot, began, seconds, boarded, alighted, certainty, source)
            """;

    private final JdbcClient jdbc;
    private final Days days;
    private final Again again;

    StoredPresences(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.days = new Days(jdbc, transactions, "stay");
        this.again = new Again(
                jdbc,
                "stay",
                "began",
                List.of("seconds", "boarded", "alighted", "certainty"),
                "a.certainty desc, a.turn");
    }

    @Override
    public int append(List<Stay> stays) {
        if (stays.isEmpty()) {
            return 0;
        }
        days.ensure(stays.stream().map(stay -> Days.of(stay.began())).toList());
        var added = bound(again.adding(BROUGHT), stays).query(Integer.class).single();
        if (added < stays.size()) {
            bound(again.changingPlaces(BROUGHT), stays).update();
        }
        return added;
    }

    private JdbcClient.StatementSpec bound(String sql, List<Stay> stays) {
        return jdbc.sql(sql)
                .param("days", column(stays, stay -> Days.of(stay.began())))
                .param("carriers", column(stays, Stay::carrier))
                .param("spots", column(stays, Stay::spot))
                .param("began", column(stays, Stay::began))
                .param("seconds", column(stays, Stay::seconds))
                .param("boarded", column(stays, Stay::boarded))
                .param("alighted", column(stays, Stay::alighted))
                .param("certainties", column(stays, Stay::certainty))
                .param("sources", column(stays, Stay::source));
    }

    @Override
    public int retract(UUID source) {
        jdbc.sql("""
                        insert into presence.taken_back (day)
                        select distinct day from presence.stay where source = :source
                        on conflict do nothing
                        """).param("source", source).update();
        again.handOver(source);
        return jdbc.sql("delete from presence.stay where source = :source")
                .param("source", source)
                .update();
    }

    private static String[] column(List<Stay> stays, Function<Stay, Object> part) {
        return stays.stream().map(part).map(Object::toString).toArray(String[]::new);
    }
}
