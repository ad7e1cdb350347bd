package org.shouwang.audit;

import java.time.LocalTime;
import org.shouwang.shared.jobs.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditSchedules {
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);

    @Bean
    Recurring purgeAudit(Purging purging) {
        return Recurring.nightly("audit.purge", AT_NIGHT, purging::purge);
    }
}
