package org.shouwang.resident.domain;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Draws who is looked at although there was no doubt. Nobody can foresee it but in a drill, which is to come out the same each time. */
@Component
class SecondLookLot {
    private static final int LOTS = 1000;

    private final String seed;

    SecondLookLot(@Value("${shouwang.resident.second-look-seed:}") String seed) {
        this.seed = seed;
    }

    /** Between 0 and 999. */
    int draw(CheckedForm form) {
        return seed.isEmpty()
                ? ThreadLocalRandom.current().nextInt(LOTS)
                : Math.floorMod(
                        Objects.hash(
                                seed, form.place().value(), form.head().name().clear()),
                        LOTS);
    }
}
