package org.shouwang.tracing.rides;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.shouwang.policy.Policies;
import org.shouwang.presence.TapLog;
import org.shouwang.shared.jobs.Recurring;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.domain.TracingPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to taps by itself; {@code docs/operations.md} lists it. */
@Configuration(proxyBeanMethods = false)
class RideSchedules {
    @Bean
    Recurring inferRides(RideJob job) {
        return new Recurring("tracing.infer-rides", Duration.ofSeconds(10), job::run);
    }

    @Bean
    Recurring forgetTaps(TapLog taps, RideDays days, TapFiles files, Policies policies, Clock clock) {
        return Recurring.nightly("tracing.forget-taps", LocalTime.of(1, 20), () -> {
            var today = LocalDate.ofInstant(clock.instant(), InfectionCase.ZONE);
            var oldest = today.minusDays(policies.current(TracingPolicy.class).keepDays());
            taps.forgetBefore(oldest);
            days.forgetBefore(oldest);
            files.forgetBefore(oldest.atStartOfDay(InfectionCase.ZONE).toInstant());
        });
    }
}
