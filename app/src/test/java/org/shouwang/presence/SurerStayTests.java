package org.shouwang.presence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.PresenceLog.Stay;
import org.shouwang.presence.PresenceTail.Logged;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.support.FixedClock;
import org.shouwang.support.LogSettled;
import org.shouwang.support.ModuleTest;

/** Two sources bring the same ride: what the surer one says stands, whichever came first and whichever is taken back. */
@ModuleTest
class SurerStayTests {
    private static final Instant AT = FixedClock.NOW.minus(Duration.ofDays(3));
    private static final LocalDate DAY = Days.of(AT);

    private final PresenceLog log;
    private final PresenceTail tail;
    private final Carriers carriers;
    private final int spot;
    private final UUID inferred = UUID.randomUUID();
    private final UUID known = UUID.randomUUID();
    private int carrier;

    SurerStayTests(PresenceLog log, PresenceTail tail, Carriers carriers, Spots spots) {
        this.log = log;
        this.tail = tail;
        this.carriers = carriers;
        var bus = new Spot(Kind.VEHICLE, "苏K 4" + inferred, "", "26", "bus-sealed", null);
        this.spot = requireNonNull(spots.numbers(List.of(bus)).get(bus));
    }

    @BeforeEach
    void aCardOfThisTest() {
        var card = UUID.randomUUID().toString();
        carrier = requireNonNull(carriers.ofCards(List.of(card)).get(card));
    }

    @Test
    void theSurerOneStandsAtOnceAndItsDayIsReadAnew() {
        log.append(List.of(stay(inferred, 1800, 9)));
        var mark = settled().now();

        assertThat(log.append(List.of(stay(known, 600, 15)))).isZero();

        assertThat(there()).containsExactly(logged(600, 15));
        assertThat(settled().after(mark, 100).takenBack()).containsExactly(DAY);
    }

    @Test
    void whatItDisplacedTakesItsPlaceOnceItIsTakenBack() {
        log.append(List.of(stay(inferred, 1800, 9)));
        log.append(List.of(stay(known, 600, 15)));

        log.retract(known);

        assertThat(there()).containsExactly(logged(1800, 9));
        log.retract(inferred);
        assertThat(there()).isEmpty();
    }

    @Test
    void ofThoseThatWaitTheSurestGoesFirst() {
        var first = UUID.randomUUID();
        log.append(List.of(stay(first, 300, 15)));
        log.append(List.of(stay(inferred, 1800, 9)));
        log.append(List.of(stay(known, 600, 15)));

        log.retract(first);

        assertThat(there()).containsExactly(logged(600, 15));
    }

    @Test
    void anEquallySureOneMovesNobody() {
        log.append(List.of(stay(known, 600, 15)));
        var mark = settled().now();

        log.append(List.of(stay(inferred, 1800, 15)));

        assertThat(there()).containsExactly(logged(600, 15));
        assertThat(settled().after(mark, 100).takenBack()).isEmpty();
    }

    private PresenceTail settled() {
        LogSettled.await();
        return tail;
    }

    private List<Logged> there() {
        var all = new ArrayList<Logged>();
        tail.day(DAY, all::add);
        return all.stream().filter(one -> one.carrier() == carrier).toList();
    }

    private Stay stay(UUID source, int seconds, int certainty) {
        return new Stay(carrier, spot, AT, seconds, PresenceLog.NO_STOP, PresenceLog.NO_STOP, certainty, source);
    }

    private Logged logged(int seconds, int certainty) {
        return new Logged(
                carrier, spot, AT.getEpochSecond(), seconds, PresenceLog.NO_STOP, PresenceLog.NO_STOP, certainty);
    }
}
