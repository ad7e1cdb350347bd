package org.shouwang.tracing.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.copresence.PresenceView;
import org.shouwang.copresence.rules.Exposure;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.Rules;
import org.shouwang.tracing.domain.LookUp;

/** The first order, by human being. */
final class Direct {
    private final List<Followed> followed;
    private final Map<Integer, List<Followed>> byCarrier;
    private final PresenceView view;
    private final Map<UUID, LocalDate> since;
    private final Rules rules;
    private final Set<Object> cases;
    private final Map<Object, Meeting> meetings = new LinkedHashMap<>();
    private final Set<Integer> close = new HashSet<>();

    /** @param since by person who lives with a case: when both were registered there */
    Direct(LookUp lookUp, List<Followed> followed, PresenceView view, Map<UUID, LocalDate> since, Rules rules) {
        this.followed = followed;
        this.byCarrier = followed.stream().collect(Collectors.groupingBy(Followed::carrier));
        this.view = view;
        this.since = since;
        this.rules = rules;
        this.cases = new HashSet<>(lookUp.cases());
        followed.stream().map(Followed::person).filter(Objects::nonNull).forEach(cases::add);
    }

    void take(Exposure exposure, Holders holders) {
        var met = exposure.encounter();
        followed(met.own().person(), met.from()).ifPresent(one -> take(new Met.With(one.caseId(), exposure), holders));
    }

    private Optional<Followed> followed(int number, long at) {
        return byCarrier.getOrDefault(number, List.of()).stream()
                .filter(one -> one.covers(number, at))
                .findFirst();
    }

    /** A number that was one person's first and then another's is two. */
    private void take(Met.With with, Holders holders) {
        var number = with.exposure().person();
        var at = Instant.ofEpochSecond(with.from());
        var identity = holders.identity(number, at);
        if (isCase(identity, number, at)) {
            return;
        }
        meetings.computeIfAbsent(identity, _ -> new Meeting(holders.person(number, at)))
                .add(number, holders.infectionCase(number, at) != null, with);
        if (with.exposure().grade() == Grade.CLOSE) {
            close.add(number);
        }
    }

    /** One of the cases that are asked about, who are not their own contacts. */
    boolean isCase(Object identity, int number, Instant at) {
        return cases.contains(identity) || followed(number, at.getEpochSecond()).isPresent();
    }

    Map<Object, Met> met() {
        var met = new LinkedHashMap<Object, Met>();
        meetings.forEach((identity, meeting) -> met.put(identity, meeting.direct(rules)));
        return met;
    }

    /** Numbers of close contacts. */
    Set<Integer> close() {
        return close;
    }

    List<Followed> followed() {
        return followed;
    }

    PresenceView view() {
        return view;
    }

    Map<UUID, LocalDate> since() {
        return since;
    }
}
