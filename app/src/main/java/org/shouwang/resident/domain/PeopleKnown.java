package org.shouwang.resident.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public Map<String, UUID> byDocument(Collection<String> numbers) {
        var found = new HashMap<String, UUID>();
        vault.findAll(EVERYWHERE, Field.DOCUMENT, numbers).forEach((number, subjects) -> {
            var living = subjects.isEmpty()
                    ? List.<UUID>of()
                    : List.copyOf(homes(subjects).keySet());
            if (living.size() == 1) {
                found.put(number, living.getFirst());
            }
        });
        return found;
    }
}
