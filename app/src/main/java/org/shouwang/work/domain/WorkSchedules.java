package org.shouwang.work.domain;

import java.time.Duration;
import org.shouwang.shared.jobs.Round;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkSchedules {
    @Bean
    Round lateTasksBecomeUrgent(Escalation escalation) {
        return new Round("work.escalate", Duration.ofSeconds(10), () -> escalation.escalate() == Escalation.BATCH);
    }
}
