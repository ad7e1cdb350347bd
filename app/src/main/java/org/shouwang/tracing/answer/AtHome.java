package org.shouwang.tracing.answer;

import static org.shouwang.tracing.domain.InfectionCase.ZONE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.copresence.Presence;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.resident.KnownPeople;
import org.shouwang.resident.KnownPeople.Housemate;
import org.springframework.stereotype.Component;

/**
 * Whom registered cases live with, by the register: nights at home that nobody has seen, presumed for the answer and kept
 * nowhere, so that a household that changes changes the next answer.
 */
@Component
class AtHome {
    static final String SETTING = "household";

    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final int SECONDS = (int) Duration.ofHours(8).toSeconds();

    private final KnownPeople people;
    private final Carriers carriers;
    private final Spots spots;

    AtHome(KnownPeople people, Carriers carriers, Spots spots) {
        this.people = people;
        this.carriers = carriers;
        this.spots = spots;
    }

    Households of(List<Followed> followed) {
        var cases = followed.stream()
                .filter(one -> one.person() != null)
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.person())));
        if (cases.isEmpty()) {
            return Households.NONE;
        }
        var mates = people.housemates(cases.keySet());
        var homes = homes(mates.values());
        var numbers = carriers.ofPeople(together(mates));
        var nights = new LinkedHashSet<Presence>();
        var since = new HashMap<UUID, LocalDate>();
        mates.forEach((infected, others) -> {
            for (var one : Objects.requireNonNull(cases.get(infected))) {
                for (var mate : others) {
                    var home = Objects.requireNonNull(homes.get(mate.household()));
                    nights.addAll(nights(one, one.carrier(), home));
                    nights.addAll(nights(one, Objects.requireNonNull(numbers.get(mate.person())), home));
                }
            }
            others.forEach(mate -> since.merge(mate.person(), mate.since(), AtHome::earlier));
        });
        return new Households(List.copyOf(nights), since);
    }

    private Map<UUID, Integer> homes(Collection<List<Housemate>> mates) {
        var spotOf = new HashMap<UUID, Spot>();
        mates.forEach(some -> some.forEach(mate -> spotOf.put(
                mate.household(),
                new Spot(Kind.HOUSEHOLD, mate.household().toString(), "", "", SETTING, mate.path()))));
        var numbers = spots.numbers(spotOf.values());
        var homes = new HashMap<UUID, Integer>();
        spotOf.forEach((household, spot) -> homes.put(household, Objects.requireNonNull(numbers.get(spot))));
        return homes;
    }

    private static Set<UUID> together(Map<UUID, List<Housemate>> mates) {
        var all = new HashSet<UUID>();
        mates.values().forEach(some -> some.forEach(mate -> all.add(mate.person())));
        return all;
    }

    /** Every night that reaches into the time in which the case is followed, and no longer than that. */
    private static List<Presence> nights(Followed one, int carrier, int home) {
        var nights = new ArrayList<Presence>();
        var day = LocalDate.ofInstant(one.from(), ZONE).minusDays(1);
        var begins = day.atTime(NIGHT).atZone(ZONE).toInstant();
        while (begins.isBefore(one.until())) {
            var ends = Span.earlier(begins.plusSeconds(SECONDS), one.until());
            if (ends.isAfter(one.from())) {
                var seconds = (int) Duration.between(begins, ends).toSeconds();
                nights.add(Presence.of(carrier, home, begins.getEpochSecond(), seconds));
            }
            day = day.plusDays(1);
            begins = day.atTime(NIGHT).atZone(ZONE).toInstant();
        }
        return nights;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** @param since by person who lives with a case: when both were registered there */
    record Households(List<Presence> nights, Map<UUID, LocalDate> since) {
        static final Households NONE = new Households(List.of(), Map.of());
    }
}
