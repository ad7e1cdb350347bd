package org.shouwang.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouwang.drill.RegistrationPlan.Entry;

class RegistrationPlanTests {
    private static final DrillRecord RECORD =
            new DrillRecord(1, Instant.parse("2026-04-14T02:00:00Z"), Map.of(), 0, false);
    private static final List<String> DWELLINGS = IntStream.range(0, 3_000)
            .mapToObj(i -> (i < 2_900 ? Staff.COMMUNITY : Staff.NEIGHBOUR) + "%014d".formatted(i))
            .toList();

    private final List<Entry> entries = new RegistrationPlan(RECORD, DWELLINGS).entries(2_250);

    @Test
    void theSameSeedPlansTheSame() {
        assertThat(new RegistrationPlan(RECORD, DWELLINGS).entries(2_250)).isEqualTo(entries);
    }

    @Test
    void isAsLongAsItSaysBeforehand() {
        assertThat(entries).hasSize(RegistrationPlan.size(2_250));
    }

    @Test
    void everyReasonToLookTwiceIsPlanted() {
        assertThat(entries).filteredOn(entry -> entry.unlisted() != null).hasSizeGreaterThan(5);
        assertThat(entries).filteredOn(Entry::turnsOnAnother).hasSizeGreaterThan(20);
        assertThat(entries)
                .filteredOn(entry -> entry.household().members().size() > 8)
                .hasSizeGreaterThan(5);
    }
}
