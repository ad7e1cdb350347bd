package org.shouwang.presence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Position;
import org.shouwang.presence.Spots.Settings;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What and where a place is: the last word counts that was not taken back, and whoever keeps the mark hears of it. */
@ModuleTest
class SettingTests {
    private static final LocalDate TODAY = LocalDate.ofInstant(FixedClock.NOW, Days.ZONE);

    private final Spots spots;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;

    SettingTests(Spots spots, PlatformTransactionManager transactions) {
        this.spots = spots;
        this.transaction = new TransactionTemplate(transactions);
        this.another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void theLastWordCounts() {
        var number = venue();
        var mark = spots.settingsSince(Settings.START).mark();

        spots.declare(Map.of(number, "market"), UUID.randomUUID());

        assertThat(spots.settingsSince(mark).byNumber()).containsEntry(number, "market");
    }

    @Test
    void whatIsCommittedLaterThanItsNeighbourIsHeardToo() {
        var number = venue();

        var mark = transaction.execute(_ -> {
            spots.declare(Map.of(number, "market"), UUID.randomUUID());
            return another.execute(_ -> {
                venue();
                var meanwhile = spots.settingsSince(Settings.START);
                assertThat(meanwhile.byNumber()).containsEntry(number, "venue");
                return meanwhile.mark();
            });
        });

        assertThat(spots.settingsSince(requireNonNull(mark)).byNumber()).containsEntry(number, "market");
    }

    @Test
    void takenBackItIsTheWordBefore() {
        var number = venue();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        spots.declare(Map.of(number, "market"), first);
        spots.declare(Map.of(number, "restaurant"), second);
        var mark = spots.settingsSince(Settings.START).mark();

        spots.takeBack(second);
        assertThat(spots.settingsSince(mark).byNumber()).containsEntry(number, "market");

        spots.takeBack(first);
        assertThat(spots.settingsSince(mark).byNumber()).containsEntry(number, "venue");
    }

    @Test
    void takenBackItLeavesWhatAnotherSaidSince() {
        var number = venue();
        var first = UUID.randomUUID();
        spots.declare(Map.of(number, "market"), first);
        spots.declare(Map.of(number, "restaurant"), UUID.randomUUID());

        spots.takeBack(first);

        assertThat(setting(number)).isEqualTo("restaurant");
    }

    @Test
    void whatWasSaidBeforeTheOldestDayStays() {
        var number = venue();
        var old = UUID.randomUUID();
        var young = UUID.randomUUID();
        spots.declare(Map.of(number, "market"), UUID.randomUUID());
        spots.declare(Map.of(number, "restaurant"), old);
        spots.settleBefore(TODAY.plusDays(1));
        spots.declare(Map.of(number, "cinema"), young);

        spots.takeBack(old);
        assertThat(setting(number)).isEqualTo("cinema");

        spots.takeBack(young);
        assertThat(setting(number)).isEqualTo("restaurant");
    }

    @Test
    void aPositionIsTakenBackToo() {
        var number = venue();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var right = new Position(36.1952, 113.1163);
        spots.locate(Map.of(number, right), first);
        spots.locate(Map.of(number, new Position(36.2, 113.2)), second);

        spots.takeBack(second);
        assertThat(spots.positions(List.of(number))).containsEntry(number, right);

        spots.takeBack(first);
        assertThat(spots.positions(List.of(number))).isEmpty();
    }

    private String setting(int number) {
        return requireNonNull(spots.byNumber(List.of(number)).get(number)).setting();
    }

    private int venue() {
        var name = UUID.randomUUID().toString();
        var venue = new Spot(Kind.VENUE, name, name, "", "venue", null);
        return requireNonNull(spots.numbers(List.of(venue)).get(venue));
    }
}
