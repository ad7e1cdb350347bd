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
import org.shouwang.copresence.PresenceView;
import org.shouwang.copresence.rules.Exposure;
import org.shouwang.copresence.rules.Rules;
import org.shouwang.tracing.domain.LookUp;

/** The first order: cut to what was approved and to the times in which the cases held their cards, by human being. */
final class Direct {
    private final LookUp lookUp;
    private final List<Followed> followed;
    private final PresenceView view;
    private final Map<UUID, LocalDate> since;
    private final Set<Object> cases;
    private final Map<Object, Meeting> meetings = new LinkedHashMap<>();
    private boolean cut;

    /** @param since by person who lives with a case: when both were registered there */
    Direct(LookUp lookUp, List<Followed> followed, PresenceView view, Map<UUID, LocalDate> since) {
        this.lookUp = lookUp;
        this.followed = followed;
        this.view = view;
        this.since = since;
        this.cases = new HashSet<>(lookUp.cases());
        followed.stream().map(Followed::person).filter(Objects::nonNull).forEach(cases::add);
    }

    /** A number that was one person's first and then another's is two. */
    void take(Exposure exposure, Holders holders) {
        var encounter = exposure.encounter();
        var number = encounter.other().person();
        var at = Instant.ofEpochSecond(encounter.from());
        var identity = holders.identity(number, at);
        if (isCase(identity, number, at)) {
            return;
        }
        var infected = infected(exposure);
        if (infected.isEmpty()) {
            cut = true;
            return;
        }
        meetings.computeIfAbsent(identity, _ -> new Meeting(holders.person(number, at)))
                .add(
                        number,
                        holders.infectionCase(number, at) != null,
                        new Met.With(infected.get().caseId(), exposure));
    }

    private Optional<Followed> infected(Exposure exposure) {
        var encounter = exposure.encounter();
        return encounter.seconds() < lookUp.leastSeconds()
                ? Optional.empty()
                : followed.stream().filter(one -> one.covers(encounter)).findFirst();
    }

    /** One of the cases that are asked about, who are not their own contacts. */
    boolean isCase(Object identity, int number, Instant at) {
        return cases.contains(identity) || followed.stream().anyMatch(one -> one.covers(number, at.getEpochSecond()));
    }

    Map<Object, Met> met(Rules rules) {
        var met = new LinkedHashMap<Object, Met>();
        meetings.forEach((identity, meeting) -> met.put(identity, meeting.direct(rules)));
        return met;
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
