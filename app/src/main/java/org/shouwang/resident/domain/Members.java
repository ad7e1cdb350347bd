package org.shouwang.resident.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.vault.DocumentNumber;
import org.shouwang.vault.Field;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of households, with names and documents out of the vault; one query and one opening for all of them. */
@Repository
@Transactional(readOnly = true)
public class Members {
    private static final String SELECT = """
            select id, household_id, path, position, relation, document_kind, born, sex
              from resident.person
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    Members(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Who lives there now, in the order of the form. */
    public Map<UUID, List<Member>> of(Collection<UUID> households) {
        var people = jdbc.sql(SELECT + """
                         where household_id = any(:households::uuid[]) and left_at is null
                         order by household_id, position, id
                        """)
                .param("households", Columns.of(List.copyOf(households), id -> id))
                .query(Members::row)
                .list();
        return named(people).stream().collect(Collectors.groupingBy(Member::household));
    }

    /** Whoever has ever been registered in them, whether they have left since or live in another household by now. */
    public Map<UUID, List<Member>> everOf(Collection<UUID> households) {
        var homes = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        select id, household_id from resident.person where household_id = any(:households::uuid[])
                        union all
                        select person_id, household_id from resident.person_step
                         where household_id = any(:households::uuid[]) and kind = 'MOVED' and undone_at is null
                        """)
                .param("households", Columns.of(List.copyOf(households), id -> id))
                .query(rs -> {
                    homes.put(rs.getObject("id", UUID.class), rs.getObject("household_id", UUID.class));
                });
        return byId(homes.keySet()).values().stream()
                .sorted(Comparator.comparingInt(Member::position).thenComparing(Member::id))
                .collect(Collectors.groupingBy(member -> homes.get(member.id())));
    }

    public Map<UUID, Member> byId(Collection<UUID> people) {
        var rows = jdbc.sql(SELECT + " where id = any(:people::uuid[])")
                .param("people", Columns.of(List.copyOf(people), id -> id))
                .query(Members::row)
                .list();
        return named(rows).stream().collect(Collectors.toMap(Member::id, member -> member));
    }

    private List<Member> named(List<Member> people) {
        if (people.isEmpty()) {
            return people;
        }
        var clear = vault.open(people.stream().map(Member::id).toList(), List.of(Field.NAME, Field.DOCUMENT));
        return people.stream()
                .map(person -> person.with(clear.getOrDefault(person.id(), Map.of())))
                .toList();
    }

    private static Member row(ResultSet rs, int number) throws SQLException {
        var sex = rs.getString("sex");
        return new Member(
                rs.getObject("id", UUID.class),
                rs.getObject("household_id", UUID.class),
                new AreaPath(rs.getString("path")),
                rs.getInt("position"),
                new PersonName(""),
                null,
                IdentityDocumentKind.valueOf(rs.getString("document_kind")),
                rs.getObject("born", LocalDate.class),
                sex == null ? null : Sex.valueOf(sex),
                Relation.valueOf(rs.getString("relation")));
    }

    public record Member(
            UUID id,
            UUID household,
            AreaPath path,
            int position,
            PersonName name,
            @Nullable DocumentNumber document,
            IdentityDocumentKind documentKind,
            @Nullable LocalDate born,
            @Nullable Sex sex,
            Relation relation) {

        public @Nullable Integer age(LocalDate today) {
            return born == null ? null : Period.between(born, today).getYears();
        }

        Member with(Map<Field, String> clear) {
            var number = clear.get(Field.DOCUMENT);
            return new Member(
                    id,
                    household,
                    path,
                    position,
                    new PersonName(clear.getOrDefault(Field.NAME, "")),
                    number == null ? null : new DocumentNumber(number),
                    documentKind,
                    born,
                    sex,
                    relation);
        }
    }
}
