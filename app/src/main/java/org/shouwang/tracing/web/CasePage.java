package org.shouwang.tracing.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.policy.Policies;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Slice;
import org.shouwang.tracing.domain.AssistanceBoard;
import org.shouwang.tracing.domain.ContactRules;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.domain.LookUps;
import org.shouwang.tracing.domain.PublicCalls;
import org.shouwang.tracing.domain.Statements;
import org.shouwang.tracing.web.TracingViews.CaseCard;
import org.shouwang.tracing.web.TracingViews.CaseRow;
import org.shouwang.tracing.web.TracingViews.CaseWindowView;
import org.shouwang.tracing.web.TracingViews.StatementView;
import org.springframework.stereotype.Component;

/** Puts cases together for the desk. That somebody opened one is on record. */
@Component
class CasePage {
    private final Names names;
    private final Policies policies;
    private final CaseThings things;
    private final LookUpPage lookUps;
    private final Audit audit;
    private final Clock clock;

    CasePage(Names names, Policies policies, CaseThings things, LookUpPage lookUps, Audit audit, Clock clock) {
        this.names = names;
        this.policies = policies;
        this.things = things;
        this.lookUps = lookUps;
        this.audit = audit;
        this.clock = clock;
    }

    Slice<CaseRow> rows(Slice<InfectionCase> cases, AreaScope scope) {
        var people = names.people(
                cases.items().stream()
                        .map(InfectionCase::person)
                        .filter(Objects::nonNull)
                        .toList(),
                scope);
        var waiting = things.lookUps()
                .undecided(cases.items().stream().map(InfectionCase::id).toList(), scope);
        var areas = names.areas(cases.items().stream().map(InfectionCase::path).toList());
        var rows = cases.items().stream()
                .map(one -> new CaseRow(
                        one.id(),
                        one.number(),
                        one.path(),
                        areas.get(one.path()),
                        one.kind(),
                        one.basis(),
                        one.day(),
                        one.isolatedAt(),
                        one.setting(),
                        one.state(),
                        one.person() == null ? null : people.get(one.person()),
                        one.person() != null && !people.containsKey(one.person()),
                        window(one),
                        waiting.getOrDefault(one.id(), 0),
                        one.openedAt()))
                .toList();
        return new Slice<>(rows, cases.next());
    }

    CaseCard card(Caller caller, InfectionCase one, AreaScope scope) {
        audit.record(AuditEvent.of(caller.accountId(), "tracing.case-viewed", one.id(), one.path()));
        var person = one.person() == null
                ? null
                : names.people(List.of(one.person()), scope).get(one.person());
        return new CaseCard(
                one.id(),
                one.number(),
                one.path(),
                names.area(one.path()),
                one.kind(),
                one.basis(),
                one.day(),
                one.isolatedAt(),
                one.setting(),
                one.state(),
                person,
                one.person() != null && person == null,
                window(one),
                one.openedAt(),
                one.version(),
                things.cards().of(one),
                statements(List.of(one.id())),
                lookUps.views(caller, things.lookUps().of(one.id(), scope)),
                things.marked().of(one),
                things.marked().crew(one),
                things.requestPage().views(things.requests().of(one.id()), scope),
                things.calls().of(one.id()).stream()
                        .map(PublicCallController::view)
                        .toList());
    }

    private CaseWindowView window(InfectionCase one) {
        var window = one.window(policies.current(ContactRules.class).rules().lookBack(), clock.instant());
        return new CaseWindowView(window.from(), window.until(), window.daysBack());
    }

    List<StatementView> statements(List<UUID> cases) {
        var said = things.statements().of(cases);
        var staff = names.staff(
                said.stream().map(Statements.Statement::recordedBy).distinct().toList());
        return said.stream()
                .map(one -> new StatementView(
                        one.id(),
                        one.said().kind(),
                        one.said().began(),
                        one.said().ended(),
                        one.said().words(),
                        one.said().companions(),
                        one.recordedAt(),
                        staff.name(one.recordedBy())))
                .toList();
    }

    /** What belongs to a case. */
    @Component
    record CaseThings(
            HeldCards cards,
            MarkedContacts marked,
            Statements statements,
            LookUps lookUps,
            AssistanceBoard requests,
            RequestPage requestPage,
            PublicCalls calls) {}
}
