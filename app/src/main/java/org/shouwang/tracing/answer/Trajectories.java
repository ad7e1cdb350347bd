package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        var stays = new LinkedHashSet<Found>();
        for (var one : followed) {
            for (var presence : view.trajectory(
                    one.carrier(), one.from().getEpochSecond(), one.until().getEpochSecond())) {
                if (one.covers(presence)) {
                    stays.add(new Found(one.caseId(), presence, there(view, presence)));
                }
            }
        }
        var places = spots.byNumber(
                stays.stream().map(found -> found.presence().place()).toList());
        var holders = whereabouts.holders(stays.stream()
                .flatMap(found -> found.there().stream())
                .map(Presence::person)
                .distinct()
                .toList());
        var cases = new HashSet<Object>(lookUp.cases());
        followed.stream().map(Followed::person).filter(Objects::nonNull).forEach(cases::add);
        return stays.stream()
                .sorted(Comparator.comparingLong(found -> found.presence().start()))
                .collect(Collectors.groupingBy(
                        Found::caseId,
                        Collectors.mapping(
                                found -> stay(
                                        found,
                                        places.get(found.presence().place()),
                                        new People(holders, followed, cases),
                                        lookUp.leastSeconds()),
                                Collectors.toList())));
    }

    private static List<Presence> there(PresenceView view, Presence own) {
        return view.at(own.place(), own.start(), Math.max(own.end(), own.start() + 1));
    }

    private static Stay stay(Found found, @Nullable Spot place, People people, int least) {
        var there = new HashSet<Object>();
        var contacts = new HashSet<Object>();
        for (var other : found.there()) {
            people.other(other).ifPresent(identity -> {
                there.add(identity);
                if (together(found.presence(), other) >= least) {
                    contacts.add(identity);
                }
            });
        }
        return new Stay(found.presence(), place, there.size(), contacts.size());
    }

    private static long together(Presence one, Presence other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }

    /** Counts people and not cards, and none of the cases. */
    private record People(Holders holders, List<Followed> followed, Set<Object> cases) {
        Optional<Object> other(Presence presence) {
            var identity = holders.identity(presence.person(), Instant.ofEpochSecond(presence.start()));
            var isCase = cases.contains(identity)
                    || followed.stream().anyMatch(one -> one.covers(presence.person(), presence.start()));
            return isCase ? Optional.empty() : Optional.of(identity);
        }
    }

    private record Found(UUID caseId, Presence presence, List<Presence> there) {}

    /**
     * @param place null when the place is no longer known
     * @param there others who were there for any time
     * @param contacts of them those who stayed long enough together
     */
    public record Stay(Presence presence, @Nullable Spot place, int there, int contacts) {}
}
