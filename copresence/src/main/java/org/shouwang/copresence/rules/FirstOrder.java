package org.shouwang.copresence.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whoever met a case. */
final class FirstOrder {
    private final Exposures exposures;
    private final List<Infector> cases;
    private final Set<Integer> people = new HashSet<>();
    private final Map<Integer, Tally> tallies = new HashMap<>();

    FirstOrder(Exposures exposures, List<Infector> cases, Rules rules) {
        this.exposures = exposures;
        this.cases = cases;
        for (var infected : cases) {
            people.add(infected.person());
            exposures.each(
                    infected,
                    exposure -> tallies.computeIfAbsent(exposure.person(), Tally::new)
                            .direct(exposure, exposure.isLikely(rules)));
        }
    }

    boolean isCase(int person) {
        return people.contains(person);
    }

    Map<Integer, Tally> tallies() {
        return tallies;
    }

    List<Exposure> explain(int person) {
        return cases.stream()
                .flatMap(infected -> exposures.between(infected, person).stream())
                .toList();
    }
}
