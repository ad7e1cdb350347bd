package org.shouwang.presence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a source brought that another had brought before. It waits in a table beside the log, with what its source says of it,
 * and takes the place of the row once that one is taken back; the surest goes first, then the first to wait.
 */
final class Again {
    private final JdbcClient jdbc;
    private final String table;
    private final String moment;
    private final List<String> said;
    private final String order;

    /**
     * @param table like the others a name in this code, never of a caller
     * @param moment the column that with day, carrier and spot makes a row one row
     * @param said what sources may say differently
     * @param order in which rows that wait go
     */
    Again(JdbcClient jdbc, String table, String moment, List<String> said, String order) {
        this.jdbc = jdbc;
        this.table = table;
        this.moment = moment;
        this.said = said;
        this.order = order;
    }

    /** The statement that adds what is not there yet, lets the rest wait, and answers how many were added. */
    String adding(String rows) {
        return named("""
                with brought as ({rows}),
                added as (
                    insert into presence.{table} (day, carrier, spot, {moment}, {said}, source)
                    select day, carrier, spot, {moment}, {said}, source from brought
                    on conflict do nothing
                    returning day, carrier, spot, {moment}, source),
                waiting as (
                    insert into presence.{table}_again (day, carrier, spot, {moment}, {said}, source)
                    select day, carrier, spot, {moment}, {said}, source from brought b
                     where not exists (
                        select from added a
                         where (a.day, a.carrier, a.spot, a.{moment}, a.source) = (b.day, b.carrier, b.spot, b.{moment}, b.source)))
                select count(*) from added
                """).replace("{rows}", rows);
    }

    /** The rows of a source become those of whoever waits for them; what is still the source's afterwards is nobody else's. */
    void handOver(UUID source) {
        jdbc.sql("delete from presence." + table + "_again where source = :source")
                .param("source", source)
                .update();
        jdbc.sql(named("""
                        with heir as (
                            select distinct on (a.day, a.carrier, a.spot, a.{moment}) a.*
                              from presence.{table}_again a
                              join presence.{table} t using (day, carrier, spot, {moment})
                             where t.source = :source
                             order by a.day, a.carrier, a.spot, a.{moment}, {order}),
                        taken as (delete from presence.{table}_again a using heir where a.turn = heir.turn)
                        update presence.{table} t set ({said}, source) = ({heirs}, heir.source)
                          from heir
                         where (t.day, t.carrier, t.spot, t.{moment}) = (heir.day, heir.carrier, heir.spot, heir.{moment})
                        """)).param("source", source).update();
    }

    /** The statement by which whoever waits for one of these rows and is surer than what stands there changes places with it. */
    String changingPlaces(String rows) {
        return named("""
                with heir as (
                    select distinct on (a.day, a.carrier, a.spot, a.{moment}) a.*
                      from ({rows}) b
                      join presence.{table}_again a using (day, carrier, spot, {moment})
                      join presence.{table} t using (day, carrier, spot, {moment})
                     where a.certainty > t.certainty
                     order by a.day, a.carrier, a.spot, a.{moment}, {order}),
                told as (
                    insert into presence.taken_back (day) select distinct day from heir on conflict do nothing),
                waiting as (
                    insert into presence.{table}_again (day, carrier, spot, {moment}, {said}, source)
                    select day, carrier, spot, {moment}, {standing}, t.source
                      from presence.{table} t join heir using (day, carrier, spot, {moment})),
                taken as (delete from presence.{table}_again a using heir where a.turn = heir.turn)
                update presence.{table} t set ({said}, source) = ({heirs}, heir.source)
                  from heir
                 where (t.day, t.carrier, t.spot, t.{moment}) = (heir.day, heir.carrier, heir.spot, heir.{moment})
                """).replace("{rows}", rows);
    }

    void forgetBefore(LocalDate day) {
        jdbc.sql("delete from presence." + table + "_again where day < :day")
                .param("day", day)
                .update();
    }

    private String named(String sql) {
        return sql.replace("{table}", table)
                .replace("{moment}", moment)
                .replace("{said}", String.join(", ", said))
                .replace("{order}", order)
                .replace("{heirs}", said("heir"))
                .replace("{standing}", said("t"));
    }

    private String said(String by) {
        return said.stream().map(column -> by + "." + column).collect(Collectors.joining(", "));
    }
}
