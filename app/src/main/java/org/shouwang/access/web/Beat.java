package org.shouwang.access.web;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * One request's beats, counted from its arrival. Longer than most answers take, so that nearly all leave on the first
 * one. Whoever waits here holds neither a database connection nor a turnstile.
 */
final class Beat {
    static final Duration LENGTH = Duration.ofMillis(40);

    private final long arrived = System.nanoTime();

    void awaitNext() {
        var length = LENGTH.toNanos();
        var due = ((System.nanoTime() - arrived) / length + 1) * length;
        for (var left = left(due); left > 0 && !Thread.currentThread().isInterrupted(); left = left(due)) {
            LockSupport.parkNanos(left);
        }
    }

    private long left(long due) {
        return arrived + due - System.nanoTime();
    }
}
