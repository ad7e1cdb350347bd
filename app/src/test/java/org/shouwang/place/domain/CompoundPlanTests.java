package org.shouwang.place.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.place.domain.CompoundPlan.PlannedPlace;
import org.shouwang.shared.AreaPath;

class CompoundPlanTests {
    private static final AreaPath COMPOUND = new AreaPath("140403010002001");
    private static final CompoundPlan PLAN = new CompoundPlan(12, 3, 11, 2, Set.of(4, 14));

    @Test
    void countsAreExactWhateverIsSkipped() {
        assertThat(PLAN.dwellings()).isEqualTo(792);
        assertThat(PLAN.below(COMPOUND))
                .filteredOn(place -> place.path().length() == 18)
                .hasSize(12);
        assertThat(PLAN.below(COMPOUND))
                .filteredOn(place -> place.path().length() == 20)
                .hasSize(36);
        assertThat(PLAN.below(COMPOUND))
                .filteredOn(place -> place.path().length() == 23)
                .hasSize(396);
        assertThat(PLAN.below(COMPOUND))
                .filteredOn(place -> place.address() != null)
                .hasSize(792);
    }

    @Test
    void buildingsAndFloorsLeaveTheNumbersOut() {
        assertThat(PLAN.sample()).containsExactly("1-1-101", "13-3-1202");
        assertThat(PLAN.below(COMPOUND))
                .extracting(PlannedPlace::address)
                .filteredOn(Objects::nonNull)
                .doesNotHaveDuplicates()
                .noneMatch(address -> address.startsWith("4-") || address.contains("-40"));
    }

    @Test
    void aPlaceStandsUnderItsParent() {
        var places = PLAN.below(COMPOUND);

        assertThat(places.getFirst()).isEqualTo(new PlannedPlace("140403010002001001", "1", null, 66));
        assertThat(places.getLast())
                .isEqualTo(new PlannedPlace("14040301000200101203011002", "1202", "13-3-1202", null));
        assertThat(places).allMatch(place -> COMPOUND.contains(new AreaPath(place.path())));
    }
}
