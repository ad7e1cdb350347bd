package org.shouwang.tracing.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.shouwang.policy.Policies;
import org.shouwang.presence.PresenceTail;
import org.shouwang.presence.Spots;
import org.shouwang.shared.jobs.Recurring;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.domain.TracingPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to presences by itself; {@code docs/operations.md} lists it. */
@Configuration(proxyBeanMethods = false)
class IndexSchedules {
    private static final Logger log = LoggerFactory.getLogger(IndexSchedules.class);

    @Bean
    Recurring forgetPresences(PresenceTail tail, Spots spots, Policies policies, Clock clock) {
        return Recurring.nightly("tracing.forget-presences", LocalTime.of(1, 10), () -> {
            var today = LocalDate.ofInstant(clock.instant(), InfectionCase.ZONE);
            var oldest = today.minusDays(policies.current(TracingPolicy.class).keepDays());
            tail.forgetBefore(oldest);
            spots.settleBefore(oldest);
        });
    }

    /** An index that differs is made anew at once; the task stays, since something was wrong. */
    @Bean
    Recurring checkIndex(IndexCheck check, TracingIndex index) {
        return Recurring.nightly("tracing.check-index", LocalTime.of(1, 40), () -> {
            try {
                index.catchUp();
                var outcome = check.run();
                if (!outcome.differences().isEmpty()) {
                    log.warn("the index differs from the log: {}", outcome.differences());
                    index.rebuild();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
