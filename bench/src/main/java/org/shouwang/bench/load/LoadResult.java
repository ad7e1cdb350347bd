package org.shouwang.bench.load;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What came of a load: times of all requests, wanted or not, and what was wrong with the others. */
public final class LoadResult {
    private final Latencies latencies = new Latencies();
    private final AtomicInteger failed = new AtomicInteger();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private Duration took = Duration.ZERO;

    void measure(long startNanos, Callable<Boolean> request) {
        try {
            if (!request.call()) {
                failed("an answer that was not wanted");
            }
        } catch (Exception e) {
            failed(String.valueOf(e));
        }
        latencies.add(System.nanoTime() - startNanos);
    }

    private void failed(String why) {
        failed.incrementAndGet();
        if (failures.size() < 20) {
            failures.merge(why, 1, Integer::sum);
        }
    }

    LoadResult over(Duration time) {
        took = time;
        return this;
    }

    public double perSecond() {
        return (latencies.count() - failed.get()) * 1e9 / took.toNanos();
    }

    public Latencies latencies() {
        return latencies;
    }

    public int failed() {
        return failed.get();
    }

    public Map<String, Integer> failures() {
        return Map.copyOf(failures);
    }
}
