package org.shouwang.tracing.oracle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.Contact;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers the engine's questions with joins over a table, in temporary tables of one connection. */
final class SqlOracle {
    private static final String MET = """
            with windows as (
                select person, lower(w) as a, upper(w) as b
                  from (select person, unnest(range_agg(int8range(a, b))) as w from asked group by person) merged
            ), stays as (
                select w.person as asker, p.place, greatest(p.t0, w.a) as f, least(p.t1, w.b) as u
                  from windows w join presence p on p.person = w.person and p.t0 < w.b and p.t1 > w.a
            ), met as (
                select s.asker, o.person, greatest(o.t0, s.f) as f, least(o.t1, s.u) as u
                  from stays s
                  join presence o on o.place = s.place and o.person <> s.asker and o.t0 < s.u and o.t1 > s.f
                 where least(o.t1, s.u) - greatest(o.t0, s.f) >= :least
            )
            """;

    private final JdbcClient jdbc;

    SqlOracle(JdbcClient jdbc, Collection<Presence> presences) {
        this.jdbc = jdbc;
        run("drop table if exists presence, asked, reached");
        run(
                "create temporary table presence (person int, place int, t0 bigint, t1 bigint, certainty int, primary key (person, place, t0, t1))");
        run("create temporary table asked (person int, a bigint, b bigint)");
        run("create temporary table reached (person int, steps int, at bigint, seconds bigint, times int)");
        presences.forEach(presence -> jdbc.sql("insert into presence values (?, ?, ?, ?, ?)")
                .params(presence.person(), presence.place(), presence.start(), presence.end(), presence.certainty())
                .update());
        run("create index on presence (place, t0)");
        run("analyze presence");
    }

    List<Contact> contacts(Collection<Case> cases, int least) {
        ask(cases);
        return jdbc.sql(MET + """
                        select person, sum(u - f) as seconds, count(*), count(distinct asker), min(f), max(u)
                          from met group by person order by seconds desc, person
                        """)
                .param("least", least)
                .query((row, _) -> new Contact(
                        row.getInt(1), row.getLong(2), row.getInt(3), row.getInt(4), row.getLong(5), row.getLong(6)))
                .list();
    }

    /** Start and end of every encounter with one person, in order of time. */
    List<List<Long>> encounters(Case asked, int other, int least) {
        ask(List.of(asked));
        return jdbc.sql(MET + "select f, u from met where person = :other order by f, u")
                .param("least", least)
                .param("other", other)
                .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                .list();
    }

    /**
     * Order, time, seconds and encounters of everybody whom a chain leads to. Of each number of steps it knows everybody who can be
     * reached in just so many, and how soon, whether or not fewer lead there too; what is told is that of the fewest.
     */
    Map<Integer, List<Long>> chain(Collection<Case> cases, Reach reach) {
        run("delete from reached");
        ask(cases);
        run("insert into reached select person, 0, min(a), 0, 0 from asked group by person");
        for (var order = 1; order <= reach.orders(); order++) {
            jdbc.sql("insert into reached " + MET + """
                            select person, :steps, min(f), sum(u - f), count(*) from met
                             where person not in (select person from reached where steps = 0) group by person
                            """)
                    .param("least", reach.least())
                    .param("steps", order)
                    .update();
            run("delete from asked");
            jdbc.sql("insert into asked select person, at, :until from reached where steps = :steps and at < :until")
                    .param("until", reach.until())
                    .param("steps", order)
                    .update();
        }
        var reached = new HashMap<Integer, List<Long>>();
        jdbc.sql("""
                        select distinct on (person) person, steps, at, seconds, times from reached order by person, steps
                        """).query(row -> {
            reached.put(row.getInt(1), List.of(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
        });
        return reached;
    }

    /** Who was at a place, and since when. */
    List<List<Long>> at(int place, long from, long until) {
        return jdbc.sql("""
                        select person, t0 from presence
                         where place = ? and t0 < ? and t1 > ? and least(t1, ?) > greatest(t0, ?) order by t0, person, t1
                        """)
                .params(place, until, from, until, from)
                .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** How many were at a place in one second, other than those who merely may have been. */
    int aboard(int place, long at) {
        return jdbc.sql("""
                        select count(distinct person) from presence
                         where place = ? and t0 <= ? and t1 > ? and certainty > 0
                        """).params(place, at, at).query(Integer.class).single();
    }

    /** Places and times of one person; a stay of no length is in the window in which it begins. */
    List<List<Long>> trajectory(Case asked) {
        return jdbc.sql("""
                        select place, t0, t1 from presence
                         where person = ? and t0 < ? and (t1 > ? or t0 >= ?) order by t0, t1, place
                        """)
                .params(asked.person(), asked.until(), asked.from(), asked.from())
                .query((row, _) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    private void ask(Collection<Case> cases) {
        run("delete from asked");
        cases.forEach(asked -> jdbc.sql("insert into asked values (?, ?, ?)")
                .params(asked.person(), asked.from(), asked.until())
                .update());
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
