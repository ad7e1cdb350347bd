package org.shouwang.bench.inference;

import java.util.List;
import java.util.Set;

/** What is hidden in a city, as the evaluation needs it. */
final class Truth {
    private final City city;

    Truth(City city) {
        this.city = city;
    }

    Set<Long> contacts(Set<Integer> cases, int least) {
        return Pairs.of(stays(), cases, least);
    }

    private List<Stay> stays() {
        return city.truth().stream()
                .map(ride -> new Stay(ride.card(), ride.run().vehicle(), ride.from(), ride.until()))
                .toList();
    }
}
