package org.shouwang.shared.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where writes work, a few at a time and in the order in which they came. The pool of connections gives the next one to
 * whoever asks at the right moment, so that under load a few wait for seconds while others pass. There are fewer places
 * than connections: a quarter of those is left to reads and to the second transactions that some writes need.
 */
final class WritePlaces {
    private final Semaphore free;
    private final Duration patience;

    /** @param patience how long a write waits before it is sent away */
    WritePlaces(int connections, Duration patience) {
        this.free = new Semaphore(Math.max(1, connections * 3 / 4), true);
        this.patience = patience;
    }

    /** Whether there was one in time; whoever took it gives it back by {@link #leave}. */
    boolean take() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        free.release();
    }
}
