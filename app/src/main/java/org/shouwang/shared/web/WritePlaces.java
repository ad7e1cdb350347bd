package org.shouwang.shared.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where writes work, a few at a time and in the order in which they came. The pool of connections gives the next one to
 * whoever asks at the right moment, so that under load a few wait for seconds while others pass. Fewer places than
 * connections: what a read or a second transaction of the same write needs is there.
 */
final class WritePlaces {
    private static final int LEFT_FREE = 2;

    private final Semaphore free;
    private final Duration patience;

    /** @param patience how long a write waits before it is sent away */
    WritePlaces(int connections, Duration patience) {
        this.free = new Semaphore(Math.max(1, connections - LEFT_FREE), true);
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
