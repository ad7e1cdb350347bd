package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.Case;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.Carriers.Carrier;
import org.shouwang.resident.KnownPeople;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.domain.CardHoldings;
import org.shouwang.tracing.domain.CardHoldings.Holding;
import org.shouwang.tracing.domain.Cases;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.domain.LookUp;
import org.springframework.stereotype.Component;

/** Under which numbers of the log the cases of a look-up went about, and when. */
@Component
class Whereabouts {
    private static final AreaScope EVERYWHERE = AreaScope.of(AreaPath.COUNTRY);

    private final Cases cases;
    private final CardHoldings holdings;
    private final Carriers carriers;
    private final KnownPeople people;

    Whereabouts(Cases cases, CardHoldings holdings, Carriers carriers, KnownPeople people) {
        this.cases = cases;
        this.holdings = holdings;
        this.carriers = carriers;
        this.people = people;
    }

    /** Within the window that was approved, and until isolation. */
    List<Followed> of(LookUp lookUp) {
        var followed = new ArrayList<Followed>();
        for (var one : cases.find(lookUp.cases(), EVERYWHERE)) {
            var until = one.isolatedAt() == null ? lookUp.until() : Span.earlier(one.isolatedAt(), lookUp.until());
            var rows = rows(one);
            carriers.ofPeople(rows)
                    .forEach((row, number) -> add(followed, new Followed(one, number, row, lookUp.from(), until)));
            var held = holdings.of(one.id(), rows);
            var known = byCarrier(held);
            for (var holding : held) {
                for (var span : spans(holding, known, other -> isOf(one, rows, other))) {
                    var from = Span.later(span.from(), lookUp.from());
                    add(followed, new Followed(one, holding.carrier(), null, from, Span.earlier(span.until(), until)));
                }
            }
        }
        return followed;
    }

    /** Every number under which registered people went about within a window, by the row to go by. */
    Map<UUID, List<Case>> numbers(Collection<UUID> registered, Instant from, Instant until) {
        var rows = people.rows(registered);
        var humanOf = new HashMap<UUID, UUID>();
        rows.forEach((person, all) -> all.forEach(row -> humanOf.put(row, person)));
        var numbers = new HashMap<UUID, List<Case>>();
        carriers.ofKnownPeople(humanOf.keySet())
                .forEach((row, number) -> number(numbers, humanOf.get(row), number, from, until));
        var held = holdings.ofPeople(humanOf.keySet());
        var known = byCarrier(held);
        for (var holding : held) {
            var human = humanOf.get(holding.person());
            for (var span : spans(holding, known, other -> Objects.equals(human, humanOf.get(other.person())))) {
                number(
                        numbers,
                        human,
                        holding.carrier(),
                        Span.later(span.from(), from),
                        Span.earlier(span.until(), until));
            }
        }
        return numbers;
    }

    private static void number(
            Map<UUID, List<Case>> numbers, @Nullable UUID human, int carrier, Instant from, Instant until) {
        if (human != null && from.isBefore(until)) {
            numbers.computeIfAbsent(human, _ -> new ArrayList<>())
                    .add(new Case(carrier, from.getEpochSecond(), until.getEpochSecond()));
        }
    }

    private Map<Integer, List<Holding>> byCarrier(List<Holding> held) {
        return holdings
                .ofCarriers(held.stream().map(Holding::carrier).distinct().toList())
                .stream()
                .collect(Collectors.groupingBy(Holding::carrier));
    }

    /** Holdings of one card that touch are one, so that nobody's time together falls into two. */
    private static void add(List<Followed> followed, Followed one) {
        if (one.from().isBefore(one.until())) {
            var touching = followed.stream().filter(one::touches).toList();
            followed.removeAll(touching);
            followed.add(touching.stream().reduce(one, Followed::widest));
        }
    }

    /** Whoever is registered twice is one human being. */
    private List<UUID> rows(InfectionCase one) {
        var person = one.person();
        return person == null ? List.of() : people.rows(List.of(person)).getOrDefault(person, List.of(person));
    }

    /** The time of a holding, without the times in which somebody saw the card with another person. */
    private static List<Span> spans(Holding holding, Map<Integer, List<Holding>> known, Predicate<Holding> isTheirs) {
        var spans = List.of(new Span(holding.from(), holding.until()));
        for (var other : known.getOrDefault(holding.carrier(), List.of())) {
            if (!isTheirs.test(other) && Holders.PRECEDENCE.compare(other, holding) < 0) {
                spans = spans.stream()
                        .flatMap(span -> span.without(other.from(), other.until()).stream())
                        .toList();
            }
        }
        return spans;
    }

    private static boolean isOf(InfectionCase one, List<UUID> rows, Holding holding) {
        return one.id().equals(holding.infectionCase())
                || (holding.person() != null && rows.contains(holding.person()));
    }

    Holders holders(Collection<Integer> numbers) {
        var known = carriers.byNumber(numbers);
        var held = holdings.ofCarriers(numbers);
        var infected = cases
                .find(
                        held.stream()
                                .map(Holding::infectionCase)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        EVERYWHERE)
                .stream()
                .collect(Collectors.toMap(InfectionCase::id, one -> one));
        var registered = Stream.of(
                        known.values().stream().map(Carrier::person),
                        held.stream().map(Holding::person),
                        infected.values().stream().map(InfectionCase::person))
                .flatMap(some -> some)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Holders(
                known,
                held.stream().collect(Collectors.groupingBy(Holding::carrier)),
                infected,
                people.rows(registered));
    }
}
