package org.shouwang.tracing.rides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.PresenceLog.Stay;

/** A day of stays, held until it is written as a whole. */
class InferredRidesTests {
    private static final UUID SOURCE = UUID.randomUUID();

    private final InferredRides rides = new InferredRides();

    @Test
    void giveBackWhatTheyWereGiven() {
        for (var carrier = 0; carrier < 100_000; carrier++) {
            rides.add(carrier, carrier % 7, 1_772_300_000L + carrier, 600, 3, 9, 12, SOURCE);
        }

        var all = all();

        assertThat(all).hasSize(100_000).hasSize(rides.size());
        for (var carrier = 0; carrier < all.size(); carrier++) {
            var stay = all.get(carrier);
            assertThat(stay.carrier()).isEqualTo(carrier);
            assertThat(stay.spot()).isEqualTo(carrier % 7);
            assertThat(stay.began().getEpochSecond()).isEqualTo(1_772_300_000L + carrier);
        }
    }

    @Test
    void theSurerGoesFirstAndThenTheLonger() {
        rides.add(1, 1, 1_772_300_000, 300, 0, 0, 0, SOURCE);
        rides.add(2, 1, 1_772_300_000, 300, 0, 0, 15, SOURCE);
        rides.add(3, 1, 1_772_300_000, 900, 0, 0, 0, SOURCE);
        rides.add(4, 1, 1_772_300_000, 200_000, 0, 0, 12, SOURCE);

        assertThat(all()).extracting(Stay::carrier).containsExactly(2, 4, 3, 1);
    }

    private List<Stay> all() {
        var all = new ArrayList<Stay>();
        rides.each(all::addAll);
        return all;
    }
}
