package org.shouwang.shared.jobs;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A thread for each {@link Round}. */
@Component
class Rounds implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final ObjectProvider<Round> rounds;
    private final boolean enabled;
    private volatile List<Walker> walkers = List.of();
    private volatile boolean running;

    Rounds(ObjectProvider<Round> rounds, @Value("${shouwang.schedules:true}") boolean enabled) {
        this.rounds = rounds;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        running = true;
        if (enabled) {
            walkers = rounds.stream().map(Walker::new).toList();
            walkers.forEach(
                    walker -> Thread.ofVirtual().name(walker.round.name()).start(walker));
        }
    }

    /** A round that is under way is not interrupted, which would close its connection: it ends by itself. */
    @Override
    public void stop() {
        running = false;
        walkers.forEach(walker -> walker.ended.countDown());
        walkers = List.of();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static final class Walker implements Runnable {
        private final Round round;
        private final CountDownLatch ended = new CountDownLatch(1);

        Walker(Round round) {
            this.round = round;
        }

        @Override
        public void run() {
            try {
                do {
                    go();
                } while (!ended.await(round.rest().toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void go() {
            try {
                var more = true;
                while (more && ended.getCount() > 0) {
                    more = round.work().getAsBoolean();
                }
            } catch (RuntimeException | Error e) {
                // whatever it was: nobody else makes this round here
                log.warn("{} goes on later: {}", round.name(), e.getClass().getName());
            }
        }
    }
}
