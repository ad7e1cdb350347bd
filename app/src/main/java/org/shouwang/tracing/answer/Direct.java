package org.shouwang.tracing.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.shouwang.copresence.PresenceView;
import org.shouwang.copresence.rules.Exposure;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.Rules;
import org.shouwang.tracing.domain.LookUp;

/** The first order: cut to what was approved and to the times in which the cases held their cards, by human being. */
final class Direct {
    private final LookUp lookUp;
    private final List<Followed> followed;
    private final PresenceView view;
    private final Map<UUID, LocalDate> since;
    private final Rules rules;
    private final Remainder remainder;
    private final Set<Object> cases;
    private final Map<Object, Meeting> meetings = new LinkedHashMap<>();
    private final Map<Integer, Long> close = new HashMap<>();
    private boolean cut;

    /** @param since by person who lives with a case: when both were registered there */
    Direct(LookUp lookUp, List<Followed> followed, PresenceView view, Map<UUID, LocalDate> since, Rules rules) {
        this.lookUp = lookUp;
        this.followed = followed;
        this.view = view;
        this.since = since;
        this.rules = rules;
        this.remainder = new Remainder(rules);
        this.cases = new HashSet<>(lookUp.cases());
        followed.stream().map(Followed::person).filter(Objects::nonNull).forEach(cases::add);
    }

    void take(Exposure exposure, Holders holders) {
        var left = left(exposure);
        cut |= left.stream().noneMatch(with -> with.exposure().equals(exposure));
        left.forEach(with -> take(with, holders));
    }

    /** A number that was one person's first and then another's is two; so is a card that one case handed to another. */
    private List<Met.With> left(Exposure exposure) {
        var left = new ArrayList<Met.With>();
        for (var one : followed) {
            if (one.carrier() == exposure.encounter().own().person()) {
                remainder
                        .of(exposure, one.from(), one.until())
                        .map(part -> new Met.With(one.caseId(), part))
                        .filter(with -> with.seconds() >= lookUp.leastSeconds())
                        .filter(with -> left.stream().noneMatch(with::overlaps))
                        .ifPresent(left::add);
            }
        }
        return left;
    }

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
            close.merge(number, with.from(), Math::min);
        }
    }

    /** One of the cases that are asked about, who are not their own contacts. */
    boolean isCase(Object identity, int number, Instant at) {
        return cases.contains(identity) || followed.stream().anyMatch(one -> one.covers(number, at.getEpochSecond()));
    }

    Map<Object, Met> met() {
        var met = new LinkedHashMap<Object, Met>();
        meetings.forEach((identity, meeting) -> met.put(identity, meeting.direct(rules)));
        return met;
    }

    /** By number of a close contact: when it first met a case so closely, in seconds since 1970. */
    Map<Integer, Long> close() {
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

    /** Whether the engine found more than the look-up may tell. */
    boolean isCut() {
        return cut;
    }
}
