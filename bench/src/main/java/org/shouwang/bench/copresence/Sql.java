package org.shouwang.bench.copresence;

/** The questions as a good engineer would ask a database, the same for both. Times are seconds after the first day began. */
final class Sql {
    private static final String STAYS = """
            select c.person, p.place, greatest(p.t0, c.a) as f, least(p.t1, c.b) as u
              from %s c join presence p on p.person = c.person and p.t0 < c.b and p.t1 > c.a
            """;

    /** The longest stay at each place bounds how far back an index must be read. */
    private static final String MEETINGS = """
            select o.person, greatest(o.t0, s.f) as f, least(o.t1, s.u) - greatest(o.t0, s.f) as seconds
              from stays s
              join longest l on l.place = s.place
              join presence o on o.place = s.place and o.t0 < s.u and o.t0 > s.f - l.seconds
                             and o.t1 > s.f and o.person <> s.person
             where least(o.t1, s.u) - greatest(o.t0, s.f) >= %d
            """.formatted(Engine.LEAST_SECONDS);

    static final String CONTACTS = "with stays as (" + STAYS.formatted("asked") + "), meetings as (" + MEETINGS + """
            ), contacts as (
                select person::bigint as person, sum(seconds)::bigint as seconds, count(*) as encounters
                  from meetings group by person)
            select count(*), sum(seconds)::bigint, sum(encounters)::bigint, sum(person * seconds)::bigint from contacts
            """;

    static final String TWO_HOPS = "with first_stays as (" + STAYS.formatted("asked") + "), first_met as ("
            + MEETINGS.replace("from stays", "from first_stays")
            + "), first_order as (select person, min(f) as a, %d as b from first_met group by person), stays as ("
            + STAYS.formatted("first_order") + "), meetings as (" + MEETINGS + """
            ), reached as (
                select person::bigint as person, min(f)::bigint as met_at from meetings
                 where person not in (select person from first_order) and person not in (select person from asked)
                 group by person)
            select count(*), sum(met_at)::bigint, 0::bigint, sum(person * met_at)::bigint from reached
            """;

    private Sql() {}

    static String twoHops(long until) {
        return TWO_HOPS.replace("%d as b", until + " as b");
    }
}
