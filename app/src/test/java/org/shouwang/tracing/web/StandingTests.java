package org.shouwang.tracing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.tracing.domain.LookUpState;

class StandingTests {
    @Test
    void approvedAndOverIsAnotherThingThanApprovedForSomebodyElse() {
        assertThat(Standing.of(LookUpState.APPROVED, true, false)).isEqualTo(Standing.APPROVED);
        assertThat(Standing.of(LookUpState.APPROVED, false, false)).isEqualTo(Standing.OVER);
        assertThat(Standing.of(LookUpState.APPROVED, false, true)).isEqualTo(Standing.CHANGED);
    }

    @Test
    void anEmergencyWaitsForItsSecondPersonWhoeverItIsAboutByNow() {
        assertThat(Standing.of(LookUpState.EMERGENCY, true, false)).isEqualTo(Standing.EMERGENCY);
        assertThat(Standing.of(LookUpState.EMERGENCY, false, true)).isEqualTo(Standing.EMERGENCY);
        assertThat(Standing.of(LookUpState.EMERGENCY, false, false)).isEqualTo(Standing.UNCONFIRMED);
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "REFUSED", "ENDED"})
    void whatWasNeverShownOrIsNoLongerStandsAsItIs(LookUpState state) {
        assertThat(Standing.of(state, false, false)).hasToString(state.name());
    }
}
