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

@ModuleTest
class PresenceLogTests {
    private final PresenceLog log;
    private final PresenceTail tail;
    private final Carriers carriers;
    private final Spots spots;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;

    PresenceLogTests(
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
    void aCardHasOneNumberHoweverItIsWritten() {
        var first = carriers.ofCards(List.of("3100 4021 77A8", "31004021-77a8", "31004021 9912"));

        assertThat(first.get("3100 4021 77A8")).isEqualTo(first.get("31004021-77a8"));
        assertThat(first.get("31004021 9912")).isNotEqualTo(first.get("31004021-77a8"));
        int number = Objects.requireNonNull(first.get("31004021-77a8"));
        assertThat(carriers.ofCard("3100402177A8")).contains(number);
        assertThat(carriers.byNumber(List.of(number)).values())
                .singleElement()
                .satisfies(carrier -> assertThat(carrier.card()).hasToString("****77A8"));
    }

    @Test
    void whatIsThereIsNotAddedAgain() {
        var mark = settled().now();
        var stay = stay(LocalDate.of(2026, 2, 3), 300);

        assertThat(log.append(List.of(stay))).isOne();
        assertThat(log.append(List.of(stay, stay))).isZero();

        assertThat(read(mark)).containsExactly(logged(stay));
    }

    @Test
    void aFileInOrderOfTimeOpensADayAfterTheOther() {
        var first = stay(LocalDate.of(2026, 2, 10), 60);
        var second = stay(LocalDate.of(2026, 2, 11), 60);

        var added = transaction.execute(_ -> log.append(List.of(first)) + log.append(List.of(second)));

        assertThat(added).isEqualTo(2);
    }

    @Test
    void aReaderMissesNothingThatCommitsLater() {
        var mark = settled().now();
        var early = stay(LocalDate.of(2026, 2, 4), 60);
        var late = stay(LocalDate.of(2026, 2, 4), 120);
        var seenMeanwhile = new ArrayList<Logged>();
        var marks = new ArrayList<Mark>();

        transaction.executeWithoutResult(_ -> {
            log.append(List.of(early));
            another.executeWithoutResult(_ -> log.append(List.of(late)));
            another.executeWithoutResult(_ -> {
                var batch = tail.after(mark, 100);
                seenMeanwhile.addAll(batch.stays());
                marks.add(batch.next());
            });
        });

        // the second was committed first, and waits for the first
        assertThat(seenMeanwhile).isEmpty();
        assertThat(read(marks.getFirst())).containsExactlyInAnyOrder(logged(early), logged(late));
    }

    @Test
    void aDayIsReadWholeAndForgottenWhole() {
        var old = stay(LocalDate.of(2025, 12, 1), 60);
        log.append(List.of(old, stay(LocalDate.of(2025, 12, 2), 60)));
        var read = new ArrayList<Logged>();
        tail.day(LocalDate.of(2025, 12, 1), read::add);

        assertThat(read).containsExactly(logged(old));
        assertThat(tail.days()).contains(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 2));
        assertThat(tail.forgetBefore(LocalDate.of(2025, 12, 2))).isOne();
        assertThat(tail.days()).doesNotContain(LocalDate.of(2025, 12, 1)).contains(LocalDate.of(2025, 12, 2));
        tail.forgetBefore(LocalDate.of(2025, 12, 3));
    }

    private List<Logged> read(Mark mark) {
        return settled().after(mark, 100).stays();
    }

    private PresenceTail settled() {
        LogSettled.await();
        return tail;
    }

    private Stay stay(LocalDate day, int seconds) {
        var card = UUID.randomUUID().toString();
        var bus = new Spot(Kind.VEHICLE, "苏K " + card, "苏K " + card, "26", "bus-sealed", null);
        return Stay.of(
                Objects.requireNonNull(carriers.ofCards(List.of(card)).get(card)),
                Objects.requireNonNull(spots.numbers(List.of(bus)).get(bus)),
                day.atStartOfDay(Days.ZONE).toInstant().plus(Duration.ofHours(8)),
                seconds,
                UUID.randomUUID());
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
