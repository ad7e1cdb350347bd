package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.presence.Carriers;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.domain.CardHoldings;
import org.shouwang.tracing.domain.CardHoldings.Holding;
import org.shouwang.tracing.domain.Cases;
import org.shouwang.tracing.domain.Evidence;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.domain.LookUp;
import org.springframework.stereotype.Component;

/** Under which numbers of the log the cases of a look-up went about, and when. */
@Component
class Whereabouts {
    private final Cases cases;
    private final CardHoldings holdings;
    private final Carriers carriers;

    Whereabouts(Cases cases, CardHoldings holdings, Carriers carriers) {
        this.cases = cases;
        this.holdings = holdings;
        this.carriers = carriers;
    }

    /** Within the window that was approved, and until isolation. */
    List<Followed> of(LookUp lookUp) {
        var followed = new ArrayList<Followed>();
        for (var one : cases.find(lookUp.cases(), AreaScope.of(AreaPath.COUNTRY))) {
            var until = one.isolatedAt() == null ? lookUp.until() : earlier(one.isolatedAt(), lookUp.until());
            if (one.person() != null) {
                var number = carriers.ofPeople(List.of(one.person())).get(one.person());
                add(followed, one, number, lookUp.from(), until);
            }
            for (var holding : holdings.of(one)) {
                spans(one, holding)
                        .forEach(span -> add(
                                followed,
                                one,
                                holding.carrier(),
                                later(span.from(), lookUp.from()),
                                earlier(span.until(), until)));
            }
        }
        return followed;
    }

    private static void add(
            List<Followed> followed, InfectionCase one, @Nullable Integer carrier, Instant from, Instant until) {
        if (carrier != null && from.isBefore(until)) {
            followed.add(new Followed(one, carrier, from, until));
        }
    }

    /** The time of a holding, without the times in which somebody saw the card with another person. */
    private List<Span> spans(InfectionCase one, Holding holding) {
        var spans = List.of(new Span(holding.from(), holding.until()));
        if (holding.evidence() != Evidence.OWNER_TABLE) {
            return spans;
        }
        for (var other : holdings.ofCarriers(List.of(holding.carrier()))) {
            if (other.evidence() != Evidence.OWNER_TABLE && !isOf(one, other)) {
                spans = spans.stream()
                        .flatMap(span -> span.without(other.from(), other.until()).stream())
                        .toList();
            }
        }
        return spans;
    }

    private static boolean isOf(InfectionCase one, Holding holding) {
        return one.id().equals(holding.infectionCase())
                || (one.person() != null && one.person().equals(holding.person()));
    }

    Holders holders(Collection<Integer> numbers) {
        return new Holders(
                carriers.byNumber(numbers),
                holdings.ofCarriers(numbers).stream().collect(Collectors.groupingBy(Holding::carrier)));
    }

    static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || one.isAfter(other) ? other : one;
    }

    /** Open at either end when it is not known. */
    record Span(@Nullable Instant from, @Nullable Instant until) {
        List<Span> without(@Nullable Instant since, @Nullable Instant to) {
            var left = new ArrayList<Span>();
            if (since != null && (from == null || since.isAfter(from))) {
                left.add(new Span(from, until == null || since.isBefore(until) ? since : until));
            }
            if (to != null && (until == null || to.isBefore(until))) {
                left.add(new Span(from == null || to.isAfter(from) ? to : from, until));
            }
            return left;
        }
    }
}
