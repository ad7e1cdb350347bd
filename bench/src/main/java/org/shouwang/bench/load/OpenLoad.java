package org.shouwang.bench.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Arrivals at a fixed rate that do not wait for answers, as people do not. A request's time counts from the moment it
 * was meant to be sent: what a slow server delays is part of the measurement.
 */
public final class OpenLoad {
    private OpenLoad() {}

    public static LoadResult run(int perSecond, Duration length, int firstNumber, Request request) {
        var result = new LoadResult();
        var total = Math.toIntExact(length.toMillis() * perSecond / 1_000);
        var gap = 1_000_000_000L / perSecond;
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < total; i++) {
                var intended = start + i * gap;
                waitUntil(intended);
                var number = firstNumber + i;
                threads.execute(() -> result.measure(intended, () -> request.send(number)));
            }
        }
        return result.over(Duration.ofNanos(System.nanoTime() - start));
    }

    private static void waitUntil(long intended) {
        for (var left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
