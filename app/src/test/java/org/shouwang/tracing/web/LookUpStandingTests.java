package org.shouwang.tracing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.tracing.domain.LookUpState;

class LookUpStandingTests {
    @Test
    void approvedAndOverIsAnotherThingThanApprovedForSomebodyElse() {
        assertThat(LookUpStanding.of(LookUpState.APPROVED, true, false)).isEqualTo(LookUpStanding.APPROVED);
        assertThat(LookUpStanding.of(LookUpState.APPROVED, false, false)).isEqualTo(LookUpStanding.OVER);
        assertThat(LookUpStanding.of(LookUpState.APPROVED, false, true)).isEqualTo(LookUpStanding.CHANGED);
    }

    @Test
    void anEmergencyWaitsForItsSecondPersonWhoeverItIsAboutByNow() {
        assertThat(LookUpStanding.of(LookUpState.EMERGENCY, true, false)).isEqualTo(LookUpStanding.EMERGENCY);
        assertThat(LookUpStanding.of(LookUpState.EMERGENCY, false, true)).isEqualTo(LookUpStanding.EMERGENCY);
        assertThat(LookUpStanding.of(LookUpState.EMERGENCY, false, false)).isEqualTo(LookUpStanding.UNCONFIRMED);
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "REFUSED", "ENDED"})
    void whatWasNeverShownOrIsNoLongerStandsAsItIs(LookUpState state) {
        assertThat(LookUpStanding.of(state, false, false)).hasToString(state.name());
    }
}
