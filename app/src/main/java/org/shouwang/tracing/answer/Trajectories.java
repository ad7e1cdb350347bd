package org.shouwang.tracing.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.PresenceView;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.stereotype.Component;

/** Where the cases of a look-up were, by the data, and how many others were there. */
@Component
public class Trajectories {
    private final TracingIndex index;
    private final Whereabouts whereabouts;
    private final Spots spots;

    Trajectories(TracingIndex index, Whereabouts whereabouts, Spots spots) {
        this.index = index;
        this.whereabouts = whereabouts;
        this.spots = spots;
    }

    /** In order of time for each case. */
    public Map<UUID, List<Stay>> of(LookUp lookUp) {
        var view = index.view();
        var followed = whereabouts.of(lookUp);
        var own = followed.stream().map(Followed::carrier).collect(Collectors.toSet());
        var stays = new ArrayList<Found>();
        for (var one : followed) {
            for (var presence : view.trajectory(
                    one.carrier(), one.from().getEpochSecond(), one.until().getEpochSecond())) {
                if (one.covers(presence)) {
                    stays.add(new Found(one.caseId(), presence));
                }
            }
        }
        var places = spots.byNumber(
                stays.stream().map(found -> found.presence().place()).toList());
        return stays.stream()
                .distinct()
                .sorted(Comparator.comparingLong(found -> found.presence().start()))
                .collect(Collectors.groupingBy(
                        Found::caseId,
                        Collectors.mapping(
                                found -> stay(view, found.presence(), places, own, lookUp.leastSeconds()),
                                Collectors.toList())));
    }

    private static Stay stay(
            PresenceView view, Presence presence, Map<Integer, Spot> places, Set<Integer> own, int least) {
        var there = new HashSet<Integer>();
        var contacts = new HashSet<Integer>();
        for (var other : view.at(presence.place(), presence.start(), Math.max(presence.end(), presence.start() + 1))) {
            if (!own.contains(other.person())) {
                there.add(other.person());
                if (together(presence, other) >= least) {
                    contacts.add(other.person());
                }
            }
        }
        return new Stay(presence, places.get(presence.place()), there.size(), contacts.size());
    }

    private static long together(Presence one, Presence other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }

    private record Found(UUID caseId, Presence presence) {}

    /**
     * @param place null when the place is no longer known
     * @param there others who were there for any time
     * @param contacts of them those who stayed long enough together
     */
    public record Stay(Presence presence, @Nullable Spot place, int there, int contacts) {}
}
