package org.shouwang.access.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a few in at a time, makes a few others wait a moment, and sends the rest away for a while: whoever waits takes room
 * in the house from those who do something else.
 */
@Component
class Turnstiles {
    private static final int AT_A_TIME = 2;
    private static final int WAITING = 16;
    private static final long PATIENCE_MILLIS = 1_500;

    private final Map<Turnstile.Lane, Semaphore> lanes = new EnumMap<>(Turnstile.Lane.class);

    Turnstiles() {
        for (var lane : Turnstile.Lane.values()) {
            lanes.put(lane, new Semaphore(AT_A_TIME, true));
        }
    }

    Pass enter(Turnstile.Lane lane) {
        var turnstile = Objects.requireNonNull(lanes.get(lane));
        try {
            if (turnstile.getQueueLength() < WAITING && turnstile.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return new Pass(turnstile);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw AccessRefused.crowded();
    }

    /** Given back once, by whoever closes it first. */
    static final class Pass implements AutoCloseable {
        static final Pass NONE = new Pass(null);

        private final AtomicReference<@Nullable Semaphore> turnstile;

        private Pass(@Nullable Semaphore turnstile) {
            this.turnstile = new AtomicReference<>(turnstile);
        }

        @Override
        public void close() {
            var taken = turnstile.getAndSet(null);
            if (taken != null) {
                taken.release();
            }
        }
    }
}
