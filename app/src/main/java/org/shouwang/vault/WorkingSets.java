package org.shouwang.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of one assignment (a case in review, a walking list), in clear for whoever has it, until it ends. On record
 * once for each of them when it is opened, however often it is looked at.
 */
@Repository
public class WorkingSets {
    private static final int MOST_PEOPLE = 1_000;
    private static final Duration LONGEST = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    WorkingSets(JdbcClient jdbc, Vault vault, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public WorkingSet open(Assignment assignment) {
        if (assignment.people().size() > MOST_PEOPLE) {
            throw VaultRefused.workingSetTooLarge(assignment.people().size());
        }
        var now = clock.instant();
        var until = Stream.of(assignment.until(), now.plus(LONGEST))
                .min(Instant::compareTo)
                .orElseThrow();
        var set = new WorkingSet(Ids.next(), until);
        jdbc.sql("""
                        insert into vault.working_set (id, actor, purpose, people, opened_at, until)
                        values (:id, :actor, :purpose, :people::uuid[], :now::timestamptz, :until::timestamptz)
                        """)
                .param("id", set.id())
                .param("actor", assignment.actor())
                .param("purpose", assignment.purpose())
                .param("people", texts(assignment.people()))
                .param("now", now.toString())
                .param("until", until.toString())
                .update();
        audit.record(assignment.people().stream()
                .map(person -> AuditEvent.of(assignment.actor(), "vault.working-set", person, assignment.area())
                        .because(assignment.purpose())
                        .with("set", set.id().toString())
                        .with("until", until.toString()))
                .toList());
        return set;
    }

    /** The one that is open for these people already, prolonged; or a new one, which is on record for each of them. */
    @Transactional
    public WorkingSet hold(Assignment assignment) {
        return prolonged(assignment).orElseGet(() -> open(assignment));
    }

    private Optional<WorkingSet> prolonged(Assignment assignment) {
        return jdbc.sql("""
                        update vault.working_set
                           set until = greatest(until, least(:until::timestamptz, opened_at + make_interval(hours => :longest)))
                         where id = (select id from vault.working_set
                                      where actor = :actor and purpose = :purpose and until > :now::timestamptz
                                        and people @> :people::uuid[]
                                      order by until desc
                                      limit 1)
                        returning id, until
                        """)
                .param("until", assignment.until().toString())
                .param("longest", (int) LONGEST.toHours())
                .param("actor", assignment.actor())
                .param("purpose", assignment.purpose())
                .param("now", clock.instant().toString())
                .param("people", texts(assignment.people()))
                .query((rs, _) -> new WorkingSet(
                        rs.getObject("id", UUID.class), rs.getTimestamp("until").toInstant()))
                .optional();
    }

    /** Values of all people in the set; refused to anybody else, and when its time is over. */
    @Transactional(readOnly = true)
    public Map<UUID, Map<Field, Revealed>> look(UUID set, UUID actor, Collection<Field> fields) {
        var people = peopleOf(set, actor).orElseThrow(() -> VaultRefused.workingSetOver(set));
        var revealed = new HashMap<UUID, Map<Field, Revealed>>();
        vault.open(people, fields).forEach((person, values) -> {
            var clear = new EnumMap<Field, Revealed>(Field.class);
            values.forEach((field, value) -> clear.put(field, new Revealed(value)));
            revealed.put(person, clear);
        });
        return revealed;
    }

    /** A day after their end nobody asks for them; the audit trail keeps what was seen. */
    @Transactional
    public void purge() {
        jdbc.sql("delete from vault.working_set where until < :before::timestamptz")
                .param("before", clock.instant().minus(Duration.ofDays(1)).toString())
                .update();
    }

    private Optional<List<UUID>> peopleOf(UUID set, UUID actor) {
        return jdbc.sql("""
                        select people from vault.working_set
                         where id = :id and actor = :actor and until > :now::timestamptz
                        """)
                .param("id", set)
                .param("actor", actor)
                .param("now", clock.instant().toString())
                .query((rs, _) -> List.of((UUID[]) rs.getArray("people").getArray()))
                .optional();
    }

    private static String[] texts(Collection<UUID> people) {
        return people.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** @param area where the people are registered; who may read the audit entries follows from it */
    public record Assignment(UUID actor, Collection<UUID> people, AreaPath area, String purpose, Instant until) {}

    public record WorkingSet(UUID id, Instant until) {}
}
