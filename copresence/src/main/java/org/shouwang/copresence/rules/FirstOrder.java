package org.shouwang.copresence.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Whoever met a case. */
final class FirstOrder {
    private final Exposures exposures;
    private final Set<Integer> people = new HashSet<>();
    private final Map<Integer, Tally> tallies = new HashMap<>();

    FirstOrder(Exposures exposures, List<Infector> cases, Rules rules, Consumer<Exposure> taker) {
        this.exposures = exposures;
        for (var infected : cases) {
            people.add(infected.person());
            exposures.each(infected, exposure -> {
                tallies.computeIfAbsent(exposure.person(), Tally::new)
                        .direct(infected, exposure, exposure.isLikely(rules));
                taker.accept(exposure);
            });
        }
    }

    boolean isCase(int person) {
        return people.contains(person);
    }

    Map<Integer, Tally> tallies() {
        return tallies;
    }

    List<Exposure> explain(Tally contact) {
        return contact.cases().stream()
                .flatMap(infected -> exposures.between(infected, contact.person()).stream())
                .toList();
    }
}
