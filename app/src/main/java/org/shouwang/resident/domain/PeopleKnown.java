package org.shouwang.resident.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.resident.KnownPeople;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class PeopleKnown implements KnownPeople {
    private static final AreaScope EVERYWHERE = AreaScope.of(AreaPath.COUNTRY);

    private final JdbcClient jdbc;
    private final Members members;
    private final Vault vault;
    private final Clock clock;

    PeopleKnown(JdbcClient jdbc, Members members, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Optional<KnownPerson> within(AreaScope scope, UUID person) {
        return Optional.ofNullable(within(scope, List.of(person)).get(person));
    }

    @Override
    public Map<UUID, KnownPerson> within(AreaScope scope, Collection<UUID> people) {
        var inside = homes(people).entrySet().stream()
                .filter(home -> scope.contains(home.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        var today = LocalDate.ofInstant(clock.instant(), FormCheck.ZONE);
        return members.byId(inside).values().stream()
                .map(member -> {
                    var sex = member.sex();
                    return new KnownPerson(
                            member.id(),
                            member.household(),
                            member.path(),
                            member.name(),
                            member.age(today),
                            sex == null ? null : sex.name());
                })
                .collect(Collectors.toMap(KnownPerson::id, person -> person));
    }

    @Override
    public Map<UUID, AreaPath> homes(Collection<UUID> people) {
        var homes = new HashMap<UUID, AreaPath>();
        jdbc.sql("select id, path from resident.person where id = any(:people::uuid[])")
                .param("people", Columns.of(List.copyOf(people), id -> id))
                .query(rs -> {
                    homes.put(rs.getObject("id", UUID.class), new AreaPath(rs.getString("path")));
                });
        return homes;
    }

    @Override
    public Map<UUID, List<Housemate>> housemates(Collection<UUID> people) {
        return jdbc
                .sql("""
                        select asked.id as asked, other.id, other.household_id, other.path,
                               greatest(mine.since, theirs.since, (h.registered_at at time zone :zone)::date) as since
                          from resident.person asked
                          join resident.household h on h.id = asked.household_id
                          join resident.person other on other.household_id = h.id and other.id <> asked.id
                          left join resident.residence mine
                            on mine.person_id = asked.id and mine.kind = 'LIVING' and mine.until is null
                          left join resident.residence theirs
                            on theirs.person_id = other.id and theirs.kind = 'LIVING' and theirs.until is null
                         where asked.id = any(:people::uuid[]) and asked.left_at is null and other.left_at is null
                         order by other.position, other.id
                        """)
                .param("people", Columns.of(List.copyOf(people), id -> id))
                .param("zone", FormCheck.ZONE.getId())
                .query((rs, _) -> Map.entry(
                        rs.getObject("asked", UUID.class),
                        new Housemate(
                                rs.getObject("id", UUID.class),
                                rs.getObject("household_id", UUID.class),
                                new AreaPath(rs.getString("path")),
                                rs.getObject("since", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Map<UUID, List<UUID>> rows(Collection<UUID> people) {
        var rows = new HashMap<UUID, List<UUID>>();
        jdbc.sql("""
                        with recursive same(asked, id) as (
                            select distinct p, p from unnest(:people::uuid[]) as p
                            union
                            select same.asked, other.id
                              from same cross join lateral (
                                   select into_id from resident.person_link
                                    where person_id = same.id and undone_at is null
                                   union all
                                   select person_id from resident.person_link
                                    where into_id = same.id and undone_at is null) as other(id))
                        select same.asked, p.id
                          from same join resident.person p on p.id = same.id
                         order by p.left_at nulls first, p.id
                        """).param("people", Columns.of(List.copyOf(people), id -> id)).query(rs -> {
            rows.computeIfAbsent(rs.getObject("asked", UUID.class), _ -> new ArrayList<>())
                    .add(rs.getObject("id", UUID.class));
        });
        return rows;
    }

    @Override
    public Map<String, UUID> byDocument(Collection<String> numbers) {
        var found = new HashMap<String, UUID>();
        vault.findAll(EVERYWHERE, Field.DOCUMENT, numbers).forEach((number, subjects) -> {
            var humans = subjects.isEmpty()
                    ? Set.<UUID>of()
                    : rows(subjects).values().stream().map(List::getFirst).collect(Collectors.toSet());
            if (humans.size() == 1) {
                found.put(number, humans.iterator().next());
            }
        });
        return found;
    }
}
