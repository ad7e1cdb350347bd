package org.shouwang.resident.review;

import java.time.Duration;
import org.shouwang.shared.jobs.Round;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The {@link ReviewFeed} runs about once a second. */
@Configuration(proxyBeanMethods = false)
class ReviewSchedules {
    private static final Duration REST = Duration.ofSeconds(1);

    @Bean
    Round reviewsAreQueued(ReviewFeed feed) {
        return new Round("resident.queue-reviews", REST, feed::queueReviews);
    }

    @Bean
    Round callsForAnswers(ReviewFeed feed) {
        return new Round("resident.call-for-answers", REST, feed::callForAnswers);
    }
}
