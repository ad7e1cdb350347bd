package org.shouwang.resident.review;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the {@link ReviewFeed} about once a second while the application is up. */
@Component
class ReviewFeeding implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ReviewFeeding.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ReviewFeed feed;
    private volatile boolean running;

    ReviewFeeding(ReviewFeed feed) {
        this.feed = feed;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("review-feed").start(this::run);
    }

    private void run() {
        while (running) {
            drain(feed::queueReviews);
            drain(feed::callForAnswers);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void drain(BooleanSupplier batch) {
        try {
            boolean more = running;
            while (more) {
                more = batch.getAsBoolean() && running;
            }
        } catch (RuntimeException e) {
            log.warn("Reviews are not queued for the moment: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
