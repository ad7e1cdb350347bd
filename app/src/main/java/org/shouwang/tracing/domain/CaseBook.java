package org.shouwang.tracing.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.resident.KnownPeople;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Ids;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.live.Live;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases, corrects them, closes them. */
@Service
@Transactional
public class CaseBook {
    private final Cases cases;
    private final HoldingBook holdings;
    private final KnownPeople people;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    CaseBook(Cases cases, HoldingBook holdings, KnownPeople people, Audit audit, Live live, Clock clock) {
        this.cases = cases;
        this.holdings = holdings;
        this.people = people;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    public InfectionCase open(Caller caller, AreaScope scope, String number, AreaPath area, Facts facts) {
        if (!scope.contains(area)) {
            throw new NotFound("area");
        }
        check(facts, scope);
        var now = clock.instant();
        var fresh = new InfectionCase(
                Ids.next(),
                number.strip(),
                area,
                facts.kind(),
                facts.basis(),
                facts.day(),
                facts.isolatedAt(),
                facts.setting(),
                facts.person(),
                CaseState.OPEN,
                now,
                caller.accountId(),
                0);
        cases.add(fresh);
        told(caller, "tracing.case-opened", fresh);
        return fresh;
    }

    public InfectionCase change(Caller caller, AreaScope scope, UUID id, int version, Facts facts) {
        var before = cases.require(id, scope);
        var known = keepingWhoIsElsewhere(before, facts, scope);
        check(facts, scope);
        if (!Objects.equals(before.person(), known.person())) {
            holdings.handOver(id, known.person());
        }
        return stored(caller, "tracing.case-changed", with(before, known, before.state(), version));
    }

    /** Whoever is linked and lives outside the reader's areas is not shown to them, and so is not taken off by them. */
    private Facts keepingWhoIsElsewhere(InfectionCase before, Facts facts, AreaScope scope) {
        var linked = before.person();
        return facts.person() == null
                        && linked != null
                        && people.within(scope, linked).isEmpty()
                ? new Facts(facts.kind(), facts.basis(), facts.day(), facts.isolatedAt(), facts.setting(), linked)
                : facts;
    }

    /** A closed case is no longer looked into. */
    public InfectionCase close(Caller caller, AreaScope scope, UUID id) {
        var before = cases.require(id, scope);
        return stored(
                caller, "tracing.case-closed", with(before, Facts.of(before), CaseState.CLOSED, before.version()));
    }

    private InfectionCase stored(Caller caller, String action, InfectionCase changed) {
        cases.store(changed);
        told(caller, action, changed);
        return cases.require(changed.id(), AreaScope.of(changed.path()));
    }

    private void check(Facts facts, AreaScope scope) {
        var isolated = facts.isolatedAt();
        Moments.require("day", facts.day());
        Moments.require("isolatedAt", isolated);
        if (facts.day().isAfter(LocalDate.ofInstant(clock.instant(), InfectionCase.ZONE))) {
            throw Invalid.field("day", "tracing.day-to-come");
        }
        if (isolated != null
                && isolated.isBefore(facts.day()
                        .minusDays(60)
                        .atStartOfDay(InfectionCase.ZONE)
                        .toInstant())) {
            throw Invalid.field("isolatedAt", "tracing.isolated-too-early");
        }
        if (facts.person() != null && people.within(scope, facts.person()).isEmpty()) {
            throw Invalid.field("person", "tracing.person-unknown");
        }
    }

    private static InfectionCase with(InfectionCase before, Facts facts, CaseState state, int version) {
        return new InfectionCase(
                before.id(),
                before.number(),
                before.path(),
                facts.kind(),
                facts.basis(),
                facts.day(),
                facts.isolatedAt(),
                facts.setting(),
                facts.person(),
                state,
                before.openedAt(),
                before.openedBy(),
                version);
    }

    private void told(Caller caller, String action, InfectionCase one) {
        audit.record(AuditEvent.of(caller.accountId(), action, one.id(), one.path()));
        if (one.person() != null) {
            audit.record(AuditEvent.of(caller.accountId(), "tracing.case-linked", one.person(), one.path())
                    .with("case", one.id().toString()));
        }
        live.changed("tracing", one.path());
    }

    /** What is known of a case and may turn out otherwise. */
    public record Facts(
            CaseKind kind,
            CaseBasis basis,
            LocalDate day,
            @Nullable Instant isolatedAt,
            CaseSetting setting,
            @Nullable UUID person) {
        static Facts of(InfectionCase one) {
            return new Facts(one.kind(), one.basis(), one.day(), one.isolatedAt(), one.setting(), one.person());
        }
    }
}
