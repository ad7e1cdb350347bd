package org.shouwang.bench.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** As many callers as asked, each sending its next request when the last was answered: what the server can do at most. */
public final class ClosedLoad {
    private ClosedLoad() {}

    public static LoadResult run(int callers, Duration length, int firstNumber, int numbers, Request request) {
        var result = new LoadResult();
        var next = new AtomicInteger();
        var start = System.nanoTime();
        var end = start + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                threads.execute(() -> {
                    for (int n = next.getAndIncrement();
                            n < numbers && System.nanoTime() < end;
                            n = next.getAndIncrement()) {
                        var number = firstNumber + n;
                        result.measure(System.nanoTime(), () -> request.send(number));
                    }
                });
            }
        }
        return result.over(Duration.ofNanos(System.nanoTime() - start));
    }
}
