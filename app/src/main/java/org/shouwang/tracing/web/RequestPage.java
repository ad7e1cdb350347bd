package org.shouwang.tracing.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.domain.AssistanceRequests.Assistance;
import org.shouwang.tracing.domain.Cases;
import org.shouwang.tracing.domain.Forwardings;
import org.shouwang.tracing.web.TracingViews.LookUpCase;
import org.shouwang.tracing.web.TracingViews.RequestView;
import org.springframework.stereotype.Component;

/** Requests with the case that each is about and the contacts that it hands on. */
@Component
class RequestPage {
    private final Cases cases;
    private final Forwardings forwardings;
    private final Names names;
    private final Clock clock;

    RequestPage(Cases cases, Forwardings forwardings, Names names, Clock clock) {
        this.cases = cases;
        this.forwardings = forwardings;
        this.names = names;
        this.clock = clock;
    }

    RequestView view(Assistance one, AreaScope scope) {
        return views(List.of(one), scope).getFirst();
    }

    List<RequestView> views(List<Assistance> requests, AreaScope scope) {
        var about = about(requests, scope);
        var contacts = forwardings.in(requests.stream().map(Assistance::id).toList());
        var staff = names.staff(requests.stream()
                .map(Assistance::answeredBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var now = clock.instant();
        return requests.stream()
                .map(one -> new RequestView(
                        one.id(),
                        one.path(),
                        one.asked().infectionCase() == null
                                ? null
                                : about.get(one.asked().infectionCase()),
                        contacts.getOrDefault(one.id(), List.of()),
                        one.asked().direction(),
                        one.asked().fileNumber(),
                        one.asked().partner(),
                        one.asked().question(),
                        one.receivedAt(),
                        one.asked().due(),
                        late(one, now),
                        one.answerFileNumber(),
                        one.answer(),
                        one.answeredAt(),
                        staff.name(one.answeredBy())))
                .toList();
    }

    private static boolean late(Assistance one, Instant now) {
        var due = one.asked().due();
        var settled = one.answeredAt();
        return due != null && due.isBefore(settled == null ? now : settled);
    }

    private Map<UUID, LookUpCase> about(List<Assistance> requests, AreaScope scope) {
        var ids = requests.stream()
                .map(one -> one.asked().infectionCase())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return cases.find(ids, scope).stream()
                .collect(Collectors.toMap(one -> one.id(), one -> new LookUpCase(one.id(), one.number())));
    }
}
