package org.shouwang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AreaScopeTests {
    private static final AreaPath CITY = new AreaPath("1404");
    private static final AreaPath DISTRICT = new AreaPath("140403");
    private static final AreaPath STREET = new AreaPath("140403001");
    private static final AreaPath OTHER_STREET = new AreaPath("140403002");
    private static final AreaPath OTHER_DISTRICT = new AreaPath("140404");

    @Test
    void rootsInsideOthersAreDropped() {
        assertThat(AreaScope.of(STREET, DISTRICT, OTHER_DISTRICT)).isEqualTo(AreaScope.of(DISTRICT, OTHER_DISTRICT));
    }

    @Test
    void whatLiesInBothIsTheNarrowerOfEach() {
        var one = AreaScope.of(CITY);
        var other = AreaScope.of(STREET, OTHER_DISTRICT);

        assertThat(one.and(other)).isEqualTo(other);
        assertThat(other.and(one)).isEqualTo(other);
        assertThat(AreaScope.of(DISTRICT).and(other)).isEqualTo(AreaScope.of(STREET));
    }

    @Test
    void areasThatShareNothingLeaveNothing() {
        assertThat(AreaScope.of(STREET).and(AreaScope.of(OTHER_STREET, OTHER_DISTRICT)))
                .isEqualTo(AreaScope.NOTHING);
        assertThat(AreaScope.NOTHING.and(AreaScope.of(CITY))).isEqualTo(AreaScope.NOTHING);
    }
}
