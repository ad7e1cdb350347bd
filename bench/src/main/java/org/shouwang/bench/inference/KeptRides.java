package org.shouwang.bench.inference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.PresenceView;
import org.shouwang.copresence.rides.Ride;
import org.shouwang.copresence.rides.Tap;
import org.shouwang.copresence.rules.StandardRules;

/** Rides as the engine keeps them for the desk, one stay each with one certainty, instead of as chances for every moment. */
final class KeptRides {
    private static final double LIKELY = StandardRules.rules().likelyFrom();

    private final PresenceView view;

    KeptRides(List<Ride> rides) {
        view = PresenceView.of()
                .with(rides.stream()
                        .filter(ride -> ride.tap().vehicle() != Tap.NO_VEHICLE)
                        .flatMap(ride ->
                                ride.likely(ride.tap().card(), ride.tap().vehicle()).stream())
                        .toList());
    }

    /** Those who are in the likely tier for one of the cases. */
    Set<Long> likely(Set<Integer> cases, int least) {
        var pairs = new HashSet<Long>();
        for (var card : cases) {
            var asked = new Case(card, 0, Long.MAX_VALUE);
            for (var contact : view.contacts(List.of(asked), least)) {
                var isLikely = view.encounters(asked, contact.person(), least).stream()
                        .anyMatch(met -> met.certainty() >= LIKELY);
                if (isLikely) {
                    pairs.add(Pairs.of(card, contact.person()));
                }
            }
        }
        return pairs;
    }
}
