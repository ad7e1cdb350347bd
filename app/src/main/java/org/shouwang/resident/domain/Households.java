package org.shouwang.resident.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Single households and people, for cards and reveals. */
@Repository
@Transactional(readOnly = true)
public class Households {
    private final JdbcClient jdbc;

    Households(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<KeptHousehold> find(UUID id, AreaScope scope) {
        return jdbc.sql("""
                        select h.id, h.path, h.state, h.head_id, h.on_behalf, h.registered_at, h.merged_into, r.number
                          from resident.household h join resident.registration r on r.id = h.id
                         where h.id = :id and %s
                        """.formatted(scope.sql("h.path")))
                .param("id", id)
                .params(scope.parameters())
                .query((rs, _) -> new KeptHousehold(
                        rs.getObject("id", UUID.class),
                        new AreaPath(rs.getString("path")),
                        HouseholdState.valueOf(rs.getString("state")),
                        rs.getObject("head_id", UUID.class),
                        rs.getString("number"),
                        rs.getBoolean("on_behalf"),
                        rs.getTimestamp("registered_at").toInstant(),
                        rs.getObject("merged_into", UUID.class)))
                .optional();
    }

    /** What each of these people needs. */
    public Map<UUID, Set<CareNeed>> needsOf(Collection<UUID> people) {
        return needs(people, "");
    }

    private Map<UUID, Set<CareNeed>> needs(Collection<UUID> people, String which) {
        var needs = new HashMap<UUID, Set<CareNeed>>();
        jdbc.sql("""
                        select n.person_id, n.kind
                          from resident.person p
                          join resident.care_need n
                            on n.kind = any(:kinds::text[]) and n.path = p.path
                           and n.household_id = p.household_id and n.person_id = p.id
                         where p.id = any(:people::uuid[])
                        """ + which)
                .param("people", Columns.of(List.copyOf(people), id -> id))
                .param("kinds", Columns.of(List.of(CareNeed.values()), Enum::name))
                .query(rs -> {
                    needs.computeIfAbsent(rs.getObject("person_id", UUID.class), _ -> new TreeSet<>())
                            .add(CareNeed.valueOf(rs.getString("kind")));
                });
        return needs;
    }

    /** Which kinds of care somebody wrote something about, by person. */
    public Map<UUID, Set<CareNeed>> notesOf(Collection<UUID> people) {
        return needs(people, " and n.note is not null");
    }

    /** What somebody wrote about a person's need, sealed as it is in its row. */
    public Optional<byte[]> careNote(UUID person, CareNeed need, AreaPath path) {
        return jdbc.sql("""
                        select note from resident.care_need
                         where kind = :kind and path = :path and person_id = :person and note is not null
                        """)
                .param("kind", need.name())
                .param("path", path.value())
                .param("person", person)
                .query((rs, _) -> rs.getBytes("note"))
                .optional();
    }

    /** Every subject under which the vault and the trail know something of these households, and of whoever was moved out of them. */
    public List<UUID> subjectsOf(Collection<UUID> households) {
        return jdbc.sql("""
                        with household as (select unnest(:households::uuid[]) as id),
                        person as (
                            select p.id, p.household_id from household h join resident.person p on p.household_id = h.id
                            union
                            select p.id, p.household_id
                              from household h
                              join resident.person_step s
                                on s.household_id = h.id and s.kind = 'MOVED' and s.undone_at is null
                              join resident.person p on p.id = s.person_id)
                        select id from household
                        union
                        select id from person
                        union
                        select c.id from household h join resident.contact c on c.household_id = h.id
                        union
                        select c.id
                          from person p join resident.contact c on c.household_id = p.household_id and c.person_id = p.id
                        union
                        select r.id
                          from person p join resident.residence r on r.person_id = p.id and r.kind = 'REGISTERED'
                        """)
                .param("households", Columns.of(List.copyOf(households), id -> id))
                .query(Columns::id)
                .list();
    }

    /** Where a person's values are in the vault, by field; empty for people outside the scope. */
    public Optional<Sealed> sealed(UUID person, AreaScope scope) {
        return jdbc.sql("""
                        select p.household_id, p.path,
                               (select id from resident.residence r
                                 where r.person_id = p.id and r.kind = 'REGISTERED' and r.until is null
                                 order by id desc limit 1) as residence,
                               (select id from resident.contact c
                                 where c.household_id = p.household_id and (c.person_id = p.id or c.person_id is null)
                                 order by c.person_id nulls last, id limit 1) as contact
                          from resident.person p
                         where p.id = :id and %s
                        """.formatted(scope.sql("p.path")))
                .param("id", person)
                .params(scope.parameters())
                .query((rs, _) -> {
                    var household = rs.getObject("household_id", UUID.class);
                    var subjects = new EnumMap<Field, UUID>(
                            Map.of(Field.NAME, person, Field.DOCUMENT, person, Field.ADDRESS, household));
                    Optional.ofNullable(rs.getObject("contact", UUID.class))
                            .ifPresent(id -> subjects.put(Field.PHONE, id));
                    Optional.ofNullable(rs.getObject("residence", UUID.class))
                            .ifPresent(id -> subjects.put(Field.RESIDENCE, id));
                    return new Sealed(household, new AreaPath(rs.getString("path")), subjects);
                })
                .optional();
    }

    public record KeptHousehold(
            UUID id,
            AreaPath path,
            HouseholdState state,
            UUID head,
            String number,
            boolean onBehalf,
            Instant registeredAt,
            @Nullable UUID mergedInto) {}

    public record Sealed(UUID household, AreaPath path, Map<Field, UUID> subjects) {}
}
