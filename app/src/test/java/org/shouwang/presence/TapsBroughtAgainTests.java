package org.shouwang.presence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.presence.TapLog.Tap;
import org.shouwang.support.ModuleTest;

/** A tap that two files brought is there once, and as long as one of them is. */
@ModuleTest
class TapsBroughtAgainTests {
    private static final Instant AT = Instant.parse("2026-02-12T00:32:00Z");

    private final TapLog taps;
    private final int carrier;
    private final int spot;
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    TapsBroughtAgainTests(TapLog taps, Carriers carriers, Spots spots) {
        this.taps = taps;
        var card = UUID.randomUUID().toString();
        var bus = new Spot(Kind.VEHICLE, card, card, "26", "bus-sealed", null);
        this.carrier = requireNonNull(carriers.ofCards(List.of(card)).get(card));
        this.spot = requireNonNull(spots.numbers(List.of(bus)).get(bus));
    }

    @Test
    void theSecondTakesItsPlaceWithWhatItSaysOfIt() {
        assertThat(taps.append(List.of(tap(first, "人民广场")))).isOne();
        assertThat(taps.append(List.of(tap(second, "火车站")))).isZero();
        assertThat(kept()).containsExactly(tap(first, "人民广场"));

        taps.retract(first);

        assertThat(kept()).containsExactly(tap(second, "火车站"));
        taps.retract(second);
        assertThat(kept()).isEmpty();
    }

    @Test
    void whoeverIsTakenBackWhileWaitingWaitsNoMore() {
        taps.append(List.of(tap(first, "人民广场")));
        taps.append(List.of(tap(second, "火车站")));

        taps.retract(second);
        assertThat(kept()).containsExactly(tap(first, "人民广场"));
        taps.retract(first);

        assertThat(kept()).isEmpty();
    }

    private List<Tap> kept() {
        var kept = new ArrayList<Tap>();
        taps.of(List.of(carrier), AT, AT.plusSeconds(1), kept::add);
        return kept;
    }

    private Tap tap(UUID source, String boarded) {
        return new Tap(carrier, spot, AT, TapLog.OPEN, 200, boarded, null, source);
    }
}
