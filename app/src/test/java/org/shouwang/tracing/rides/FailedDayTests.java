package org.shouwang.tracing.rides;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.presence.TapLog;
import org.shouwang.presence.TapLog.Tap;
import org.shouwang.resident.Neighbours;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.rides.RideDays.RideDay;
import org.springframework.context.annotation.Import;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.support.TransactionTemplate;

/** A day that could not be inferred, because the database was away for a moment, is not done: it is tried again. */
@ModuleTest
@Import(Neighbours.class)
class FailedDayTests {
    private static final Instant NOON = FixedClock.NOW.minus(Duration.ofDays(11));
    private static final LocalDate DAY = LocalDate.ofInstant(NOON, InfectionCase.ZONE);

    private final RideDays days;
    private final RideJob job;
    private final RideJob failing;
    private Throwable fault = new TransientDataAccessResourceException("away");
    private final TapLog taps;
    private final Carriers carriers;
    private final Spots spots;
    private final TurnableClock clock;

    FailedDayTests(
            RideDays days,
            RideJob job,
            DayInference inference,
            Networks networks,
            TapLog taps,
            Carriers carriers,
            Spots spots,
            TransactionTemplate transaction,
            TurnableClock clock) {
        this.days = days;
        this.job = job;
        this.failing = new RideJob(days, inference, networks, taps, new Failing(), transaction);
        this.taps = taps;
        this.carriers = carriers;
        this.spots = spots;
        this.clock = clock;
    }

    @BeforeEach
    void aDayThatFails() {
        tap();
        days.want(List.of(DAY));
        failing.run();
    }

    @AfterEach
    void setRight() {
        clock.turn(Duration.ofDays(1));
        job.run();
        clock.setRight();
    }

    @Test
    void isNotDoneAndSaidToBeMissing() {
        assertThat(day().done()).isFalse();
        assertThat(RideNews.of(days.all(), NOON, NOON, NOON)).isEqualTo(new RideNews(null, 0, 1));
    }

    @Test
    void isTriedAgainAfterAWhileAndNotAtOnce() {
        assertThat(days.next()).isEmpty();

        clock.turn(Duration.ofMinutes(1));
        job.run();

        assertThat(day().done()).isTrue();
        assertThat(day().problem()).isNull();
        assertThat(RideNews.of(days.all(), NOON, NOON, FixedClock.NOW)).isEqualTo(new RideNews(clock.instant(), 0, 0));
    }

    @Test
    void isOneThatWasTooLargeToo() {
        fault = new OutOfMemoryError();
        days.want(List.of(DAY));

        failing.run();

        assertThat(day().isFailed()).isTrue();
        assertThat(days.next()).isEmpty();
    }

    @Test
    void isTriedLessAndLessOften() {
        clock.turn(Duration.ofMinutes(1));
        failing.run();
        clock.turn(Duration.ofMinutes(1));
        assertThat(days.next()).isEmpty();

        clock.turn(Duration.ofMinutes(1));
        assertThat(days.next()).isPresent();
    }

    @Test
    void isTriedAtOnceWhenItIsWantedAgain() {
        days.want(List.of(DAY));

        assertThat(days.next()).isPresent();
    }

    @Test
    void isTriedAtOnceWhenSomebodySaysSo() {
        assertThat(day().retryAt()).isEqualTo(FixedClock.NOW.plus(Duration.ofMinutes(1)));

        assertThat(days.retry(DAY)).isTrue();

        assertThat(day().retryAt()).isNull();
        job.run();
        assertThat(day().done()).isTrue();
        assertThat(days.retry(DAY)).as("it is done").isFalse();
    }

    private void tap() {
        var card = UUID.randomUUID().toString();
        var vehicle = new Spot(Kind.VEHICLE, card, "", "26", "bus-sealed", null);
        var carrier = requireNonNull(carriers.ofCards(List.of(card)).get(card));
        var spot = requireNonNull(spots.numbers(List.of(vehicle)).get(vehicle));
        taps.append(List.of(new Tap(carrier, spot, NOON, TapLog.OPEN, -1, null, null, UUID.randomUUID())));
    }

    private RideDay day() {
        return days.all().stream()
                .filter(one -> one.day().equals(DAY))
                .findFirst()
                .orElseThrow();
    }

    private final class Failing implements PresenceLog {
        @Override
        public int append(List<Stay> stays) {
            return fail();
        }

        @Override
        public int retract(UUID source) {
            return fail();
        }

        private int fail() {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        }
    }
}
