package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.Encounter;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.PresenceView;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.tracing.domain.LookUp;
import org.springframework.stereotype.Component;

/** Where the cases of a look-up were, by the data, and how many others were there. */
@Component
public class Trajectories {
    private final Whereabouts whereabouts;
    private final Sight sight;
    private final Spots spots;

    Trajectories(Whereabouts whereabouts, Sight sight, Spots spots) {
        this.whereabouts = whereabouts;
        this.sight = sight;
        this.spots = spots;
    }

    /** In order of time for each case. */
    public Map<UUID, List<Stay>> of(LookUp lookUp) {
        var followed = whereabouts.of(lookUp);
        var view = sight.of(followed);
        var stays = new LinkedHashMap<Seen, List<Encounter>>();
        for (var one : followed) {
            for (var presence : view.trajectory(
                    one.carrier(), one.from().getEpochSecond(), one.until().getEpochSecond())) {
                if (one.covers(presence)) {
                    stays.computeIfAbsent(new Seen(one.caseId(), presence), _ -> new ArrayList<>())
                            .addAll(there(view, one, presence));
                }
            }
        }
        var places = spots.byNumber(
                stays.keySet().stream().map(seen -> seen.presence().place()).toList());
        var holders = whereabouts.holders(stays.values().stream()
                .flatMap(List::stream)
                .map(encounter -> encounter.other().person())
                .distinct()
                .toList());
        var cases = new HashSet<Object>(lookUp.cases());
        followed.stream().map(Followed::person).filter(Objects::nonNull).forEach(cases::add);
        var people = new People(holders, followed, cases);
        return stays.keySet().stream()
                .sorted(Comparator.comparingLong(seen -> seen.presence().start()))
                .collect(Collectors.groupingBy(
                        Seen::caseId,
                        Collectors.mapping(
                                seen -> stay(
                                        seen.presence(),
                                        places.get(seen.presence().place()),
                                        people.met(stays.getOrDefault(seen, List.of())),
                                        lookUp.leastSeconds()),
                                Collectors.toList())));
    }

    /** Cut to the time in which it was the case who was there. */
    private static List<Encounter> there(PresenceView view, Followed one, Presence own) {
        var from = Math.max(own.start(), one.from().getEpochSecond());
        var until = Math.min(own.end(), one.until().getEpochSecond());
        return view.at(own.place(), from, Math.max(until, from + 1)).stream()
                .map(other -> new Encounter(own, other, Math.max(from, other.start()), Math.min(until, other.end())))
                .toList();
    }

    private static Stay stay(Presence presence, @Nullable Spot place, Map<Object, Long> met, int least) {
        var contacts = met.values().stream().filter(seconds -> seconds >= least).count();
        return new Stay(presence, place, met.size(), (int) contacts);
    }

    /** Counts people and not cards, and none of the cases. */
    private record People(Holders holders, List<Followed> followed, Set<Object> cases) {

        /** The longest time together with each. */
        Map<Object, Long> met(List<Encounter> encounters) {
            var met = new HashMap<Object, Long>();
            for (var encounter : encounters) {
                var number = encounter.other().person();
                var identity = holders.identity(number, Instant.ofEpochSecond(encounter.from()));
                if (!isCase(identity, number, encounter.from())) {
                    met.merge(identity, encounter.seconds(), Math::max);
                }
            }
            return met;
        }

        private boolean isCase(Object identity, int number, long at) {
            return cases.contains(identity) || followed.stream().anyMatch(one -> one.covers(number, at));
        }
    }

    private record Seen(UUID caseId, Presence presence) {}

    /**
     * @param place null when the place is no longer known
     * @param there others who were there for any time
     * @param contacts of them those who stayed long enough together
     */
    public record Stay(Presence presence, @Nullable Spot place, int there, int contacts) {}
}
