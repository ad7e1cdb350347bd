package org.shouwang.tracing.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.Carriers.Carrier;
import org.shouwang.tracing.domain.Crew;
import org.shouwang.tracing.domain.Forwardings;
import org.shouwang.tracing.domain.Forwardings.Forwarded;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.domain.Marks;
import org.shouwang.tracing.domain.Marks.Mark;
import org.shouwang.tracing.web.NoteViews.CrewView;
import org.shouwang.tracing.web.NoteViews.ForwardedView;
import org.shouwang.tracing.web.NoteViews.MarkView;
import org.shouwang.tracing.web.NoteViews.MarkedContact;
import org.springframework.stereotype.Component;

/** The contacts of a case that carry a mark, where those outside the city were handed on to, and crew without a card. */
@Component
class MarkedContacts {
    private final Marks marks;
    private final Crew crew;
    private final Forwardings forwardings;
    private final Carriers carriers;
    private final Names names;
    private final Clock clock;

    MarkedContacts(Marks marks, Crew crew, Forwardings forwardings, Carriers carriers, Names names, Clock clock) {
        this.marks = marks;
        this.crew = crew;
        this.forwardings = forwardings;
        this.carriers = carriers;
        this.names = names;
        this.clock = clock;
    }

    List<MarkedContact> of(InfectionCase one) {
        var all = marks.listed(one.id());
        var forwarded = forwardings.of(one.id());
        var cards = carriers.byNumber(all.stream().map(Mark::carrier).toList());
        var staff = names.staff(all.stream().map(Mark::by).distinct().toList());
        var now = clock.instant();
        return all.stream().collect(groupingBy(Mark::carrier, TreeMap::new, toList())).entrySet().stream()
                .map(marked -> new MarkedContact(
                        marked.getKey(),
                        Optional.ofNullable(cards.get(marked.getKey()))
                                .map(Carrier::card)
                                .orElse(null),
                        marked.getValue().stream()
                                .map(mark -> new MarkView(mark.kind(), mark.note(), mark.at(), staff.name(mark.by())))
                                .toList(),
                        view(forwarded.get(marked.getKey()), now)))
                .toList();
    }

    /** Who is no contact by any card, and still somebody to look after. */
    List<CrewView> crew(InfectionCase one) {
        var all = crew.of(one.id());
        var staff = names.staff(all.stream().map(Crew.Member::by).distinct().toList());
        return all.stream()
                .map(member ->
                        new CrewView(member.id(), member.kind(), member.words(), member.at(), staff.name(member.by())))
                .toList();
    }

    private static @Nullable ForwardedView view(@Nullable Forwarded one, Instant now) {
        if (one == null) {
            return null;
        }
        var late = one.answeredAt() == null && one.due() != null && one.due().isBefore(now);
        return new ForwardedView(one.request(), one.fileNumber(), one.partner(), one.sentAt(), one.answeredAt(), late);
    }
}
