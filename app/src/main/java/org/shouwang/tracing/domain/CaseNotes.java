package org.shouwang.tracing.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.presence.Carriers;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Ids;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.live.Live;
import org.shouwang.tracing.domain.CardHoldings.Holding;
import org.shouwang.tracing.domain.Statements.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the tracer adds to a case: cards, what the person says, marks on contacts. */
@Service
@Transactional
public class CaseNotes {
    private final Cases cases;
    private final Carriers carriers;
    private final HoldingBook holdings;
    private final Statements statements;
    private final Marks marks;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    CaseNotes(
            Cases cases,
            Carriers carriers,
            HoldingBook holdings,
            Statements statements,
            Marks marks,
            Audit audit,
            Live live,
            Clock clock) {
        this.cases = cases;
        this.carriers = carriers;
        this.holdings = holdings;
        this.statements = statements;
        this.marks = marks;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    public InfectionCase addCard(Caller caller, AreaScope scope, UUID id, HeldBy held) {
        var one = cases.requireOpen(id, scope);
        Moments.require("from", held.from(), "until", held.until());
        var number =
                Objects.requireNonNull(carriers.ofCards(List.of(held.card())).get(held.card()));
        holdings.add(
                List.of(new Holding(
                        Ids.next(),
                        number,
                        one.person(),
                        one.id(),
                        held.from(),
                        held.until(),
                        held.evidence(),
                        held.lent(),
                        null,
                        null,
                        held.note(),
                        clock.instant(),
                        caller.accountId())),
                null);
        return told(
                AuditEvent.of(caller.accountId(), "tracing.card-added", one.id(), one.path())
                        .with("carrier", String.valueOf(number)),
                one);
    }

    public InfectionCase addStatement(Caller caller, AreaScope scope, UUID id, Said said) {
        var one = cases.requireOpen(id, scope);
        Moments.require("began", said.began(), "ended", said.ended());
        statements.add(caller, id, said);
        return told(caller, "tracing.statement-added", one);
    }

    public InfectionCase removeStatement(Caller caller, AreaScope scope, UUID id, UUID statement) {
        var one = cases.requireOpen(id, scope);
        return done(statements.remove(id, statement), caller, "tracing.statement-removed", one);
    }

    public InfectionCase mark(
            Caller caller, AreaScope scope, UUID id, int contact, MarkKind kind, boolean set, @Nullable String note) {
        var one = cases.requireOpen(id, scope);
        if (carriers.byNumber(List.of(contact)).isEmpty()) {
            throw new NotFound("contact");
        }
        return marked(caller, one, contact, kind, set, note);
    }

    /** Of a card that stands in no answer, such as a driver's. */
    public InfectionCase markCard(
            Caller caller, AreaScope scope, UUID id, String card, MarkKind kind, @Nullable String note) {
        var one = cases.requireOpen(id, scope);
        var contact = Objects.requireNonNull(carriers.ofCards(List.of(card)).get(card));
        return marked(caller, one, contact, kind, true, note);
    }

    private InfectionCase marked(
            Caller caller, InfectionCase one, int contact, MarkKind kind, boolean set, @Nullable String note) {
        var id = one.id();
        if (set) {
            marks.set(caller.accountId(), id, contact, kind, note);
        } else {
            marks.clear(id, contact, kind);
        }
        return told(caller, "tracing.contact-marked", one);
    }

    private InfectionCase done(boolean found, Caller caller, String action, InfectionCase one) {
        if (!found) {
            throw new NotFound("part of the case");
        }
        return told(caller, action, one);
    }

    private InfectionCase told(Caller caller, String action, InfectionCase one) {
        return told(AuditEvent.of(caller.accountId(), action, one.id(), one.path()), one);
    }

    private InfectionCase told(AuditEvent event, InfectionCase one) {
        audit.record(event);
        live.changed("tracing", one.path());
        return one;
    }

    /** A card in somebody's hand for a time, and how that is known. */
    public record HeldBy(
            String card,
            @Nullable Instant from,
            @Nullable Instant until,
            Evidence evidence,
            boolean lent,
            @Nullable String note) {
        @Override
        public String toString() {
            return "HeldBy[****]";
        }
    }
}
