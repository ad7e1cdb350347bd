package org.shouwang.tracing.feed;

import java.time.Duration;
import org.shouwang.shared.jobs.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedSchedules {
    @Bean
    Recurring lookForRides(WatchedFolder folder) {
        return new Recurring("tracing.look-for-rides", Duration.ofSeconds(20), folder::look);
    }
}
