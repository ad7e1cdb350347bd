package org.shouwang.copresence.rides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.copresence.Presence;

/** What no inference can be made of is said, not suffered. */
class RefusedRidesTests {
    private static final Timetable NOTHING = new Timetable() {
        @Override
        public long[] departures(int pattern, long from, long until) {
            return new long[0];
        }

        @Override
        public double pace(int pattern, long at) {
            return 1;
        }
    };

    @Test
    void aPatternTakesTimeAndServesStopsThatAreThere() {
        assertThatThrownBy(() -> new Pattern(0, new int[] {0, 1}, new int[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pattern(-1, new int[] {0, 1}, new int[] {0, 60}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> network(60, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Network(new double[2], new double[3], List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClockThatStandsAt1970DoesNotTakeAllMemory() {
        var inference = new RideInference(network(60, 1), NOTHING, ZoneOffset.UTC);
        var taps = List.of(new Tap(1, 0, 0, 1, 0), new Tap(2, 1_646_000_000L, 0, 1, 0));
        assertThatThrownBy(() -> inference.infer(taps)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRideOfThreeHoursLastsThreeHours() {
        var inference = new RideInference(network(10_800, 1), NOTHING, ZoneOffset.UTC);
        var tap = new Tap(1, 1_646_000_000L, 0, 1, 0, Set.of(0), Set.of(1));
        var ride = inference.infer(List.of(tap)).getFirst();
        assertThat(ride.aboard(10_000)).isGreaterThan(0.5);
        assertThat(ride.likely(1, 1).orElseThrow().seconds()).isGreaterThan(10_000);
    }

    @Test
    void theUpperBoundOfAnEndlessRunIsThatOfAPresence() {
        var inference = new RideInference(network(100_000, 1), NOTHING, ZoneOffset.UTC);
        var ride = inference.infer(List.of(new Tap(1, 1_646_000_000L, 0, 1, 0))).getFirst();
        assertThat(ride.possible(1, 1).seconds()).isEqualTo(Presence.MAX_SECONDS);
    }

    private static Network network(int seconds, int last) {
        return new Network(
                new double[] {0, 500}, new double[2], List.of(new Pattern(0, new int[] {0, last}, new int[] {0, seconds
                })));
    }
}
