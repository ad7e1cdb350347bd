package org.shouwang.presence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Settings;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.support.ModuleTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What kind of place a place is: the last word counts, and whoever keeps the mark hears of it. */
@ModuleTest
class SettingTests {
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

        spots.declare(Map.of(number, "market"));

        assertThat(spots.settingsSince(mark).byNumber()).containsEntry(number, "market");
    }

    @Test
    void whatIsCommittedLaterThanItsNeighbourIsHeardToo() {
        var number = venue();

        var mark = transaction.execute(_ -> {
            spots.declare(Map.of(number, "market"));
            return another.execute(_ -> {
                venue();
                var meanwhile = spots.settingsSince(Settings.START);
                assertThat(meanwhile.byNumber()).containsEntry(number, "venue");
                return meanwhile.mark();
            });
        });

        assertThat(spots.settingsSince(requireNonNull(mark)).byNumber()).containsEntry(number, "market");
    }

    private int venue() {
        var name = UUID.randomUUID().toString();
        var venue = new Spot(Kind.VENUE, name, name, "", "venue", null);
        return requireNonNull(spots.numbers(List.of(venue)).get(venue));
    }
}
