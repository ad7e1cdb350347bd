package org.shouwang.tracing.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.Carriers.Carrier;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.domain.AssistanceAnswers;
import org.shouwang.tracing.domain.AssistanceAnswers.Answer;
import org.shouwang.tracing.domain.AssistanceRequests.Assistance;
import org.shouwang.tracing.domain.Cases;
import org.shouwang.tracing.domain.Forwardings;
import org.shouwang.tracing.web.RequestViews.AnswerView;
import org.shouwang.tracing.web.RequestViews.HandedOn;
import org.shouwang.tracing.web.RequestViews.RequestView;
import org.shouwang.tracing.web.TracingViews.LookUpCase;
import org.springframework.stereotype.Component;

/** Requests with the case that each is about, the contacts that it hands on, and the answers to it. */
@Component
class RequestPage {
    private final Cases cases;
    private final Forwardings forwardings;
    private final AssistanceAnswers answers;
    private final Carriers carriers;
    private final Names names;
    private final Clock clock;

    RequestPage(
            Cases cases,
            Forwardings forwardings,
            AssistanceAnswers answers,
            Carriers carriers,
            Names names,
            Clock clock) {
        this.cases = cases;
        this.forwardings = forwardings;
        this.answers = answers;
        this.carriers = carriers;
        this.names = names;
        this.clock = clock;
    }

    RequestView view(Assistance one, AreaScope scope) {
        return views(List.of(one), scope).getFirst();
    }

    List<RequestView> views(List<Assistance> requests, AreaScope scope) {
        var about = about(requests, scope);
        var ids = requests.stream().map(Assistance::id).toList();
        var contacts = forwardings.in(ids);
        var cards = carriers.byNumber(contacts.values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .toList());
        var answered = answers.of(ids);
        var staff = names.staff(answered.values().stream()
                .flatMap(Collection::stream)
                .map(Answer::by)
                .distinct()
                .toList());
        var now = clock.instant();
        return requests.stream()
                .map(one -> {
                    var letters = answered.getOrDefault(one.id(), List.of());
                    return new RequestView(
                            one.id(),
                            one.path(),
                            one.asked().infectionCase() == null
                                    ? null
                                    : about.get(one.asked().infectionCase()),
                            handedOn(contacts.getOrDefault(one.id(), List.of()), letters, cards),
                            one.asked().direction(),
                            one.asked().fileNumber(),
                            one.asked().partner(),
                            one.asked().question(),
                            one.receivedAt(),
                            one.asked().due(),
                            late(one, now),
                            letters.stream().map(letter -> view(letter, staff)).toList(),
                            one.settledAt());
                })
                .toList();
    }

    private static List<HandedOn> handedOn(List<Integer> contacts, List<Answer> answers, Map<Integer, Carrier> cards) {
        var answered =
                answers.stream().flatMap(answer -> answer.contacts().stream()).collect(Collectors.toSet());
        return contacts.stream()
                .map(contact -> new HandedOn(
                        contact,
                        Optional.ofNullable(cards.get(contact))
                                .map(Carrier::card)
                                .orElse(null),
                        answered.contains(contact)))
                .toList();
    }

    private static AnswerView view(Answer one, Names.Staff staff) {
        return new AnswerView(one.id(), one.fileNumber(), one.words(), one.contacts(), one.at(), staff.name(one.by()));
    }

    private static boolean late(Assistance one, Instant now) {
        var due = one.asked().due();
        var settled = one.settledAt();
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
