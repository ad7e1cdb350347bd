package org.shouwang.resident.domain;

import java.time.Duration;
import java.time.LocalTime;
import org.shouwang.shared.jobs.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to people and forms by itself; {@code docs/operations.md} lists it. */
@Configuration(proxyBeanMethods = false)
class ResidentSchedules {
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 20);

    @Bean
    Recurring followBirthdays(NeedsByAge needs) {
        return Recurring.nightly("resident.needs-by-age", AFTER_MIDNIGHT, needs::follow);
    }

    @Bean
    Recurring sweepDrafts(Drafts drafts) {
        return new Recurring("resident.sweep-drafts", Duration.ofHours(1), drafts::sweep);
    }
}
