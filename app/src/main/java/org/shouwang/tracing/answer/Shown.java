package org.shouwang.tracing.answer;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.domain.AboutWhom;
import org.shouwang.tracing.domain.Cases;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.domain.LookUps;
import org.shouwang.tracing.domain.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a look-up to be looked at, and puts on record that somebody did: each view once, and each registered person once for
 * each look-up and reader, so that their own record tells them.
 */
@Repository
@Transactional
public class Shown {
    private static final AreaScope EVERYWHERE = AreaScope.of(AreaPath.COUNTRY);

    private final LookUps lookUps;
    private final AboutWhom aboutWhom;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Shown(LookUps lookUps, AboutWhom aboutWhom, Cases cases, JdbcClient jdbc, Audit audit, Clock clock) {
        this.lookUps = lookUps;
        this.aboutWhom = aboutWhom;
        this.cases = cases;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The look-up, if a second person stands behind it, its time is not over, and it is about whom it was about then. */
    public LookUp open(UUID reader, UUID lookUp, AreaScope scope, String what) {
        var one = lookUps.require(lookUp, scope);
        one.requireOpen(clock.instant());
        aboutWhom.requireSame(one);
        audit.record(AuditEvent.of(reader, "tracing.viewed", lookUp, one.path())
                .because(one.purpose().name())
                .with("what", what));
        return one;
    }

    /** Where the cases were is shown: those of them who are registered. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void cases(UUID reader, LookUp lookUp) {
        people(
                reader,
                lookUp,
                cases.find(lookUp.cases(), EVERYWHERE).stream()
                        .map(InfectionCase::person)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** In a transaction of its own: whoever was shown was shown, whatever becomes of the file or the page. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void people(UUID reader, LookUp lookUp, Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        var first = jdbc.sql("""
                        insert into tracing.shown (look_up_id, reader, person_id, at)
                        select :lookUp, :reader, p, :now from unnest(:people::uuid[]) as p
                        on conflict do nothing
                        returning person_id
                        """)
                .param("lookUp", lookUp.id())
                .param("reader", reader)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("people", Texts.of(List.copyOf(people), id -> id))
                .query((rs, _) -> rs.getObject("person_id", UUID.class))
                .list();
        audit.record(first.stream()
                .map(person -> AuditEvent.of(reader, "tracing.shown", person, lookUp.path())
                        .because(lookUp.purpose().name())
                        .with("lookUp", String.valueOf(lookUp.number())))
                .toList());
    }
}
