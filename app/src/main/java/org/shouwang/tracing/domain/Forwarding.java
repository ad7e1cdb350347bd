package org.shouwang.tracing.domain;

import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.live.Live;
import org.shouwang.tracing.domain.AssistanceRequests.Incoming;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands contacts outside the city on to the office where they are, under a file number, so that nobody falls through. */
@Service
@Transactional
public class Forwarding {
    private final Cases cases;
    private final Marks marks;
    private final AssistanceRequests requests;
    private final Forwardings forwardings;
    private final Audit audit;
    private final Live live;

    Forwarding(Cases cases, Marks marks, AssistanceRequests requests, Forwardings forwardings, Audit audit, Live live) {
        this.cases = cases;
        this.marks = marks;
        this.requests = requests;
        this.forwardings = forwardings;
        this.audit = audit;
        this.live = live;
    }

    /** Only those marked as outside the city; whoever was forwarded before may be forwarded elsewhere. */
    public InfectionCase forward(
            Caller caller, AreaScope scope, UUID infectionCase, Collection<Integer> contacts, Incoming letter) {
        var one = cases.requireOpen(infectionCase, scope);
        var named = new TreeSet<>(contacts);
        if (!marks.carriers(infectionCase, MarkKind.OUTSIDE_CITY).containsAll(named)) {
            throw Invalid.field("contacts", "tracing.not-outside");
        }
        var request = requests.take(caller, scope, one.path(), letter);
        forwardings.add(request.id(), infectionCase, named);
        audit.record(AuditEvent.of(caller.accountId(), "tracing.contacts-forwarded", one.id(), one.path())
                .with("request", request.id().toString())
                .with("contacts", String.valueOf(named.size())));
        live.changed("tracing", one.path());
        return one;
    }
}
