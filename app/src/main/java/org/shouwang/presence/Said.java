package org.shouwang.presence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who said what of the places: the last word stands with the place, and once its source is taken back the one before it does. */
final class Said {
    private final JdbcClient jdbc;
    private final String table;
    private final List<String> columns;

    /**
     * @param table like the columns a name in this code, never of a caller
     * @param columns of the place, which its words have too
     */
    Said(JdbcClient jdbc, String table, List<String> columns) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = columns;
    }

    /** @param change of the places, to what the source says */
    void by(UUID source, Collection<Integer> spots, LocalDate today, Runnable change) {
        keep(null, spots, today, "do nothing");
        change.run();
        keep(source, spots, today, "do update set (turn, {columns}) = (default, {excluded})");
    }

    private void keep(@Nullable UUID source, Collection<Integer> spots, LocalDate today, String ifThere) {
        jdbc.sql(named("""
                        insert into presence.{table} (spot, {columns}, source, said_on)
                        select number, {columns}, :source, :today from presence.spot where number = any(:spots)
                        on conflict (spot, source)
                        """ + ifThere))
                .param("source", source, Types.OTHER)
                .param("today", today)
                .param("spots", spots.toArray(Integer[]::new))
                .update();
    }

    void takeBack(UUID source) {
        var spots = jdbc.sql(named("delete from presence.{table} where source = :source returning spot"))
                .param("source", source)
                .query(Integer.class)
                .list();
        jdbc.sql(named("""
                        update presence.spot s set ({columns}, written) = ({last}, pg_current_xact_id())
                          from (select distinct on (spot) *
                                  from presence.{table}
                                 where spot = any(:spots)
                                 order by spot, source is null, turn desc) last
                         where s.number = last.spot
                        """)).param("spots", spots.toArray(Integer[]::new)).update();
    }

    /** What was said before this day can't be taken back any more. */
    void settleBefore(LocalDate day) {
        jdbc.sql(named("""
                        with settled as (
                            delete from presence.{table} where source is not null and said_on < :day returning *)
                        insert into presence.{table} (spot, {columns}, said_on)
                        select distinct on (spot) spot, {columns}, said_on from settled order by spot, turn desc
                        on conflict (spot, source) do update set ({columns}, said_on) = ({excluded}, excluded.said_on)
                        """)).param("day", day).update();
    }

    private String named(String sql) {
        return sql.replace("{table}", table)
                .replace("{columns}", String.join(", ", columns))
                .replace("{excluded}", columns("excluded"))
                .replace("{last}", columns("last"));
    }

    private String columns(String of) {
        return columns.stream().map(column -> of + "." + column).collect(Collectors.joining(", "));
    }
}
