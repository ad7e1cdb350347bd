package org.shouwang.resident.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.resident.domain.Members.Member;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.DocumentNumber;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who of a household is registered elsewhere too, by document, over the whole installation. For reviewers' eyes only. */
@Repository
@Transactional(readOnly = true)
public class SamePeople {
    private static final AreaScope EVERYWHERE = AreaScope.of(AreaPath.COUNTRY);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Members members;

    SamePeople(JdbcClient jdbc, Vault vault, Members members) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.members = members;
    }

    public List<Same> of(UUID household) {
        var here = members.of(List.of(household)).getOrDefault(household, List.of());
        var numbers = here.stream().flatMap(person -> number(person).stream()).toList();
        var found = vault.findAll(EVERYWHERE, Field.DOCUMENT, numbers);
        var others = members.byId(livingElsewhere(found.values(), household));
        return here.stream()
                .flatMap(person -> number(person).map(number -> found.getOrDefault(number, List.of())).stream()
                        .flatMap(List::stream)
                        .map(others::get)
                        .filter(java.util.Objects::nonNull)
                        .map(other -> new Same(person, other)))
                .toList();
    }

    private List<UUID> livingElsewhere(Collection<List<UUID>> people, UUID household) {
        return jdbc.sql("""
                        select p.id
                          from resident.person p join resident.household h on h.id = p.household_id
                         where p.id = any(:people::uuid[]) and p.left_at is null
                           and p.household_id <> :household and h.state <> 'VOID'
                        """)
                .param(
                        "people",
                        Columns.of(
                                people.stream().flatMap(List::stream).distinct().toList(), id -> id))
                .param("household", household)
                .query(Columns::id)
                .list();
    }

    private static Optional<String> number(Member person) {
        return Optional.ofNullable(person.document()).map(DocumentNumber::clear);
    }

    /** One human being in two households. */
    public record Same(Member here, Member other) {
        public boolean hasSameName() {
            return here.name().equals(other.name());
        }
    }
}
