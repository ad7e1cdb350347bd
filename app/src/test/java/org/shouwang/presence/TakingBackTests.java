package org.shouwang.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.PresenceLog.Stay;
import org.shouwang.presence.PresenceTail.Logged;
import org.shouwang.presence.PresenceTail.Mark;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.support.LogSettled;
import org.shouwang.support.ModuleTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever keeps the mark hears of every day from which stays were taken back, and of no stay that is gone. */
@ModuleTest
class TakingBackTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 16);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final PresenceLog log;
    private final PresenceTail tail;
    private final Carriers carriers;
    private final Spots spots;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;

    TakingBackTests(
            PresenceLog log,
            PresenceTail tail,
            Carriers carriers,
            Spots spots,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.tail = tail;
        this.carriers = carriers;
        this.spots = spots;
        this.transaction = new TransactionTemplate(transactions);
        this.another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void theDaysOfTheSourceAreToldOnce() {
        var source = UUID.randomUUID();
        log.append(List.of(stay(MONDAY, source), stay(TUESDAY, source), stay(TUESDAY, source)));
        log.append(List.of(stay(TUESDAY.plusDays(1), UUID.randomUUID())));
        var mark = settled().now();

        assertThat(log.retract(source)).isEqualTo(3);

        var batch = settled().after(mark, 100);
        assertThat(batch.takenBack()).containsExactly(MONDAY, TUESDAY);
        assertThat(tail.after(batch.next(), 100).isEmpty()).isTrue();
    }

    @Test
    void aSourceThatHadNothingMovesNobody() {
        var mark = settled().now();

        assertThat(log.retract(UUID.randomUUID())).isZero();

        assertThat(settled().after(mark, 100).takenBack()).isEmpty();
    }

    @Test
    void whatReplacesThemComesWithTheDayAlone() {
        var source = UUID.randomUUID();
        log.append(List.of(stay(MONDAY, source)));
        var mark = settled().now();
        var fresh = stay(MONDAY, source);
        var beside = stay(TUESDAY, source);

        transaction.executeWithoutResult(_ -> {
            log.retract(source);
            log.append(List.of(fresh, beside));
        });
        var later = stay(MONDAY, source);
        log.append(List.of(later));

        var batch = settled().after(mark, 100);
        assertThat(batch.takenBack()).containsExactly(MONDAY);
        assertThat(batch.stays()).containsExactly(logged(beside), logged(later));
        assertThat(all(MONDAY)).contains(logged(fresh), logged(later));
    }

    @Test
    void smallBatchesMissNothingEither() {
        var source = UUID.randomUUID();
        log.append(List.of(stay(MONDAY, source)));
        var mark = settled().now();
        var expected = new ArrayList<Logged>();
        for (var i = 0; i < 5; i++) {
            var fresh = stay(TUESDAY, UUID.randomUUID());
            log.append(List.of(fresh));
            expected.add(logged(fresh));
            transaction.executeWithoutResult(_ -> {
                log.retract(source);
                log.append(List.of(stay(MONDAY, source)));
            });
        }

        var read = new ArrayList<Logged>();
        var days = new ArrayList<LocalDate>();
        for (var batch = settled().after(mark, 2); !batch.isEmpty(); batch = tail.after(batch.next(), 2)) {
            read.addAll(batch.stays());
            days.addAll(batch.takenBack());
        }
        assertThat(read).isEqualTo(expected);
        assertThat(days).containsExactly(MONDAY);
    }

    @Test
    void whatIsTakenBackWhileAnOlderTransactionIsOpenIsToldLater() {
        var source = UUID.randomUUID();
        log.append(List.of(stay(MONDAY, source)));
        var mark = settled().now();
        var early = stay(TUESDAY, UUID.randomUUID());
        var marks = new ArrayList<Mark>();

        transaction.executeWithoutResult(_ -> {
            log.append(List.of(early));
            another.executeWithoutResult(_ -> log.retract(source));
            another.executeWithoutResult(_ -> {
                var batch = tail.after(mark, 100);
                assertThat(batch.isEmpty()).isTrue();
                assertThat(tail.takenBackSince(batch.next())).containsExactly(MONDAY);
                marks.add(batch.next());
            });
        });

        var batch = settled().after(marks.getFirst(), 100);
        assertThat(batch.takenBack()).containsExactly(MONDAY);
        assertThat(batch.stays()).containsExactly(logged(early));
        assertThat(tail.takenBackSince(batch.next())).isEmpty();
    }

    @Test
    void whatWasRolledBackWasNeverTakenBack() {
        var source = UUID.randomUUID();
        log.append(List.of(stay(MONDAY, source)));
        var mark = settled().now();

        transaction.executeWithoutResult(status -> {
            log.retract(source);
            status.setRollbackOnly();
        });

        assertThat(settled().after(mark, 100).isEmpty()).isTrue();
    }

    @Test
    void aDayThatIsForgottenIsForgottenHereToo() {
        var longAgo = LocalDate.of(2025, 11, 3);
        var mark = settled().now();
        var source = UUID.randomUUID();
        log.append(List.of(stay(longAgo, source)));
        log.retract(source);
        assertThat(tail.takenBackSince(mark)).contains(longAgo);

        tail.forgetBefore(longAgo.plusDays(1));

        assertThat(tail.takenBackSince(mark)).doesNotContain(longAgo);
    }

    private PresenceTail settled() {
        LogSettled.await();
        return tail;
    }

    private List<Logged> all(LocalDate day) {
        var all = new ArrayList<Logged>();
        tail.day(day, all::add);
        return all;
    }

    private Stay stay(LocalDate day, UUID source) {
        var card = UUID.randomUUID().toString();
        var bus = new Spot(Kind.VEHICLE, "苏K " + card, "苏K " + card, "26", "bus-sealed", null);
        return Stay.of(
                Objects.requireNonNull(carriers.ofCards(List.of(card)).get(card)),
                Objects.requireNonNull(spots.numbers(List.of(bus)).get(bus)),
                day.atStartOfDay(Days.ZONE).toInstant().plus(Duration.ofHours(8)),
                300,
                source);
    }

    private static Logged logged(Stay stay) {
        return new Logged(
                stay.carrier(),
                stay.spot(),
                stay.began().getEpochSecond(),
                stay.seconds(),
                stay.boarded(),
                stay.alighted(),
                stay.certainty());
    }
}
