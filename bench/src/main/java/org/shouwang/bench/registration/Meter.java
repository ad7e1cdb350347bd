package org.shouwang.bench.registration;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.shouwang.bench.load.LoadResult;
import org.shouwang.bench.server.Application;

/** Measures a load and prints it as a row of a table. */
final class Meter {
    private final Application application;

    Meter(Application application) {
        this.application = application;
        System.out.printf(
                "%-28s %8s %8s %8s %8s %8s %8s %10s %10s %10s%n",
                "", "rate", "p50 ms", "p95 ms", "p99 ms", "max ms", "failed", "CPU app", "CPU db", "CPU load");
    }

    LoadResult measure(String name, Callable<LoadResult> load) throws Exception {
        var app = application.processorTimeOfJvm();
        var database = application.processorTimeOfDatabase();
        var own = processorTimeOfLoad();
        var result = load.call();
        var times = result.latencies();
        System.out.printf(
                "%-28s %6.0f/s %8d %8d %8d %8d %8d %7.2f ms %7.2f ms %7.2f ms%n",
                name,
                result.perSecond(),
                times.quantile(0.50).toMillis(),
                times.quantile(0.95).toMillis(),
                times.quantile(0.99).toMillis(),
                times.quantile(1).toMillis(),
                result.failed(),
                perAnswer(application.processorTimeOfJvm().minus(app), result),
                perAnswer(application.processorTimeOfDatabase().minus(database), result),
                perAnswer(processorTimeOfLoad().minus(own), result));
        result.failures().forEach((why, count) -> System.out.println("  " + count + " x " + why));
        return result;
    }

    /** Of this process, which sends the requests. */
    private static Duration processorTimeOfLoad() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    /** Milliseconds of processor for each that was answered; those that were refused are paid for by the others. */
    private static double perAnswer(Duration processor, LoadResult result) {
        return processor.toNanos() / 1e6 / Math.max(1, result.latencies().count() - result.failed());
    }
}
