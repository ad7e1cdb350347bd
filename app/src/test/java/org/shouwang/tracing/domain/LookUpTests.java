package org.shouwang.tracing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.DomainException;

class LookUpTests {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void showsNothingBeforeSomebodyElseStandsBehindIt() {
        refused(lookUp(LookUpState.WAITING, null, null), NOW, "tracing.not-approved");
        refused(lookUp(LookUpState.REFUSED, null, null), NOW, "tracing.not-approved");
    }

    @Test
    void isOverAfterItsTime() {
        var approved = lookUp(LookUpState.APPROVED, null, NOW.plus(Duration.ofDays(3)));

        approved.requireOpen(NOW.plus(Duration.ofHours(71)));
        refused(approved, NOW.plus(Duration.ofDays(3)), "tracing.look-up-over");
        refused(lookUp(LookUpState.ENDED, null, NOW.plus(Duration.ofDays(3))), NOW, "tracing.look-up-over");
    }

    @Test
    void anEmergencyClosesWhenNobodyStandsByIt() {
        var emergency = lookUp(LookUpState.EMERGENCY, NOW.plus(Duration.ofHours(1)), null);

        emergency.requireOpen(NOW.plus(Duration.ofMinutes(59)));
        refused(emergency, NOW.plus(Duration.ofHours(1)), "tracing.emergency-unconfirmed");
    }

    private static void refused(LookUp lookUp, Instant at, String code) {
        assertThat(lookUp.isOpen(at)).isFalse();
        assertThatThrownBy(() -> lookUp.requireOpen(at))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static LookUp lookUp(LookUpState state, @Nullable Instant confirmBy, @Nullable Instant visibleUntil) {
        return new LookUp(
                UUID.randomUUID(),
                1,
                AreaPath.of("140403010002"),
                List.of(UUID.randomUUID()),
                Purpose.FIND_CONTACTS,
                null,
                NOW.minus(Duration.ofDays(4)),
                NOW,
                120,
                state,
                UUID.randomUUID(),
                NOW,
                confirmBy == null ? null : UUID.randomUUID(),
                confirmBy,
                visibleUntil == null ? null : UUID.randomUUID(),
                visibleUntil == null ? null : NOW,
                null,
                visibleUntil,
                null);
    }
}
