package org.shouwang.resident.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.shared.AreaPath;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * People leaving a household or moving to another, each with what brought it about, so that it can be taken back. Every
 * step answers by household how many people more, or fewer, it has now: somebody may have taken it before.
 */
@Repository
public class PeopleSteps {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    PeopleSteps(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    public Map<UUID, Integer> leave(Collection<UUID> people, UUID cause, Instant at) {
        return counted(
                -1,
                jdbc.sql("""
                        with gone as (
                            update resident.person set left_at = :at
                             where id = any(:people::uuid[]) and left_at is null
                            returning id, household_id)
                        insert into resident.person_step (cause_id, person_id, household_id, kind)
                        select :cause, id, household_id, 'LEFT' from gone
                        on conflict (cause_id, person_id) do update set undone_at = null
                        returning household_id
                        """)
                        .param("people", Columns.of(List.copyOf(people), id -> id))
                        .param("cause", cause)
                        .param("at", at.atOffset(ZoneOffset.UTC)));
    }

    /** Whoever still lives in one household moves into another. */
    public Map<UUID, Integer> move(UUID from, ReviewCase into, UUID cause) {
        var moved = jdbc.sql("""
                        with moved as (
                            update resident.person set household_id = :into
                             where household_id = :from and left_at is null
                            returning id)
                        insert into resident.person_step (cause_id, person_id, household_id, kind)
                        select :cause, id, :from, 'MOVED' from moved
                        returning person_id
                        """)
                .param("from", from)
                .param("into", into.id())
                .param("cause", cause)
                .query(Columns::id)
                .list();
        settle(moved, into.id(), into.path());
        return Map.of(from, -moved.size(), into.id(), moved.size());
    }

    /** Whether somebody whom the cause moved has left since, so that moving them back would lose that. */
    public boolean isBuiltUpon(UUID cause) {
        return jdbc.sql("""
                        select exists (select from resident.person_step s join resident.person p on p.id = s.person_id
                                        where s.cause_id = :cause and s.kind = 'MOVED' and s.undone_at is null
                                          and p.left_at is not null)
                        """).param("cause", cause).query(Boolean.class).single();
    }

    /** Takes every step of the cause back, unless something builds on them. */
    public Map<UUID, Integer> undo(UUID cause) {
        var changes = new HashMap<UUID, Integer>();
        counted(1, jdbc.sql("""
                        with step as (
                            update resident.person_step set undone_at = :now
                             where cause_id = :cause and kind = 'LEFT' and undone_at is null
                            returning person_id)
                        update resident.person p set left_at = null
                          from step where p.id = step.person_id
                        returning p.household_id
                        """).param("cause", cause).param("now", now()))
                .forEach((household, count) -> changes.merge(household, count, Integer::sum));
        moveBack(cause).forEach((household, count) -> changes.merge(household, count, Integer::sum));
        return changes;
    }

    private Map<UUID, Integer> moveBack(UUID cause) {
        var changes = new HashMap<UUID, Integer>();
        var back = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        with step as (
                            update resident.person_step set undone_at = :now
                             where cause_id = :cause and kind = 'MOVED' and undone_at is null
                            returning person_id, household_id)
                        select p.id, p.household_id as from_id, step.household_id as to_id
                          from resident.person p join step on p.id = step.person_id
                        """).param("cause", cause).param("now", now()).query(rs -> {
            back.put(rs.getObject("id", UUID.class), rs.getObject("to_id", UUID.class));
            changes.merge(rs.getObject("from_id", UUID.class), -1, Integer::sum);
            changes.merge(rs.getObject("to_id", UUID.class), 1, Integer::sum);
        });
        for (var household : back.values().stream().distinct().toList()) {
            var people = back.keySet().stream()
                    .filter(id -> household.equals(back.get(id)))
                    .toList();
            settle(people, household, path(household));
        }
        return changes;
    }

    private AreaPath path(UUID household) {
        return new AreaPath(jdbc.sql("select path from resident.household where id = :id")
                .param("id", household)
                .query(String.class)
                .single());
    }

    /** Everybody of the household is found at the path from now on. */
    public void place(UUID household, AreaPath path) {
        var people = jdbc.sql("select id from resident.person where household_id = :id and left_at is null")
                .param("id", household)
                .query(Columns::id)
                .list();
        settle(people, household, path);
        var contacts = jdbc.sql("select id from resident.contact where household_id = :id and person_id is null")
                .param("id", household)
                .query(Columns::id)
                .list();
        vault.move(Stream.concat(Stream.of(household), contacts.stream()).toList(), path);
    }

    private void settle(List<UUID> people, UUID household, AreaPath path) {
        if (people.isEmpty()) {
            return;
        }
        var contacts = jdbc.sql("""
                        with person as (
                            update resident.person set household_id = :household, path = :path
                             where id = any(:people::uuid[])),
                        need as (
                            update resident.care_need set household_id = :household, path = :path
                             where person_id = any(:people::uuid[]) and kind = any(:kinds)),
                        residence as (
                            update resident.residence set until = :today
                             where person_id = any(:people::uuid[]) and kind = 'LIVING' and until is null and path <> :path
                            returning person_id),
                        next as (
                            insert into resident.residence (person_id, id, kind, path, since)
                            select person_id, gen_random_uuid(), 'LIVING', :path, :today from residence)
                        update resident.contact set household_id = :household
                         where person_id = any(:people::uuid[])
                        returning id
                        """)
                .param("people", Columns.of(people, id -> id))
                .param("household", household)
                .param("path", path.value())
                .param("today", LocalDate.ofInstant(clock.instant(), FormCheck.ZONE))
                .param("kinds", Columns.of(List.of(CareNeed.values()), Enum::name))
                .query(Columns::id)
                .list();
        vault.move(people, path);
        if (!contacts.isEmpty()) {
            vault.move(contacts, path);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Map<UUID, Integer> counted(int each, JdbcClient.StatementSpec statement) {
        var counts = new HashMap<UUID, Integer>();
        statement.query(Columns::id).list().forEach(household -> counts.merge(household, each, Integer::sum));
        return counts;
    }
}
