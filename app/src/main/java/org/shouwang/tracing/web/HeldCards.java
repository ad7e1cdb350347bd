package org.shouwang.tracing.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.Carriers.Carrier;
import org.shouwang.tracing.domain.CardHoldings;
import org.shouwang.tracing.domain.CardHoldings.Holding;
import org.shouwang.tracing.domain.Exhibit;
import org.shouwang.tracing.domain.Exhibits;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.web.NoteViews.ExhibitView;
import org.shouwang.tracing.web.NoteViews.RemovedView;
import org.shouwang.tracing.web.TracingViews.HeldCard;
import org.springframework.stereotype.Component;

/** The cards of a case, each with what shows that it was theirs. */
@Component
class HeldCards {
    private final CardHoldings holdings;
    private final Exhibits exhibits;
    private final Carriers carriers;
    private final Names names;

    HeldCards(CardHoldings holdings, Exhibits exhibits, Carriers carriers, Names names) {
        this.holdings = holdings;
        this.exhibits = exhibits;
        this.carriers = carriers;
        this.names = names;
    }

    List<HeldCard> of(InfectionCase one) {
        var held = holdings.of(one);
        var shown = exhibits.of(held.stream().map(Holding::id).toList());
        var cards = carriers.byNumber(held.stream().map(Holding::carrier).toList());
        var staff = names.staff(Stream.concat(
                        held.stream().map(Holding::recordedBy), shown.stream().flatMap(HeldCards::staff))
                .distinct()
                .toList());
        var byHolding = shown.stream().collect(groupingBy(Exhibit::holding));
        return held.stream()
                .map(holding -> new HeldCard(
                        holding.id(),
                        Optional.ofNullable(cards.get(holding.carrier()))
                                .map(Carrier::card)
                                .orElse(null),
                        holding.from(),
                        holding.until(),
                        holding.evidence(),
                        holding.lent(),
                        holding.note(),
                        holding.ownerName(),
                        holding.ownerPhone(),
                        holding.recordedAt(),
                        staff.name(holding.recordedBy()),
                        one.id().equals(holding.infectionCase()),
                        byHolding.getOrDefault(holding.id(), List.of()).stream()
                                .map(exhibit -> view(exhibit, staff))
                                .toList()))
                .toList();
    }

    ExhibitView view(Exhibit one) {
        return view(one, names.staff(staff(one).toList()));
    }

    private static Stream<UUID> staff(Exhibit one) {
        var removal = one.removal();
        return removal == null ? Stream.of(one.recordedBy()) : Stream.of(one.recordedBy(), removal.by());
    }

    private static ExhibitView view(Exhibit one, Names.Staff staff) {
        var removal = one.removal();
        return new ExhibitView(
                one.id(),
                one.kind(),
                one.words(),
                one.recordedAt(),
                staff.name(one.recordedBy()),
                one.file() == null ? null : one.file().kind(),
                one.file() == null ? null : one.file().size(),
                removal == null ? null : new RemovedView(removal.at(), staff.name(removal.by()), removal.reason()));
    }
}
