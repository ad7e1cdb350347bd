package org.shouwang.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.shouwang.bench.Bench;
import org.shouwang.bench.Verdict;
import org.shouwang.bench.server.Application;
import org.shouwang.bench.server.Folders;
import org.shouwang.bench.server.Site;

/**
 * From the command to the line that begins with "ready", with the database present: processor time of the JVM and of
 * PostgreSQL together, several starts in turn. Then memory of all of them, after the start and after work, and how long
 * it takes until all of them have ended.
 */
public final class StartBench implements Bench {
    private static final double MOST_CPU_SECONDS = 8;
    private static final int MOST_MEGABYTES = 900;
    private static final double MOST_SECONDS_TO_END = 3;

    @Override
    public Verdict run(boolean full) throws Exception {
        var folder = Files.createTempDirectory("shouwang-start-");
        try {
            var home = folder.resolve("home");
            int worked;
            try (var site = Site.start(Application.folder(), home)) {
                worked = Work.on(site, Duration.ofSeconds(full ? 60 : 15));
            }
            var starts = starts(home, full ? 15 : 7);
            return verdict(starts, worked);
        } finally {
            Folders.delete(folder);
        }
    }

    private static List<Start> starts(Path home, int times) throws IOException, InterruptedException {
        var starts = new ArrayList<Start>();
        System.out.printf(
                "%-10s %10s %10s %10s %10s %10s%n", "", "CPU app", "CPU db", "ready in", "memory", "ended in");
        for (int i = 1; i <= times; i++) {
            var start = start(home);
            starts.add(start);
            System.out.printf(
                    "start %-4d %8.2f s %8.2f s %8.1f s %7.0f MB %8.2f s%n",
                    i, start.cpuOfJvm, start.cpuOfDatabase, start.seconds, start.megabytes, start.secondsToEnd);
        }
        return starts;
    }

    private static Start start(Path home) throws IOException, InterruptedException {
        var began = System.nanoTime();
        try (var application = Application.start(Application.folder(), home, Application.freePort(), Map.of())) {
            var ready = System.nanoTime();
            return new Start(
                    application.processorTimeOfJvm().toMillis() / 1e3,
                    application.processorTimeOfDatabase().toMillis() / 1e3,
                    (ready - began) / 1e9,
                    application.memory() / 1e6,
                    application.end().toMillis() / 1e3);
        }
    }

    private static Verdict verdict(List<Start> starts, int worked) {
        var cpu = median(starts, start -> start.cpuOfJvm + start.cpuOfDatabase);
        var end = median(starts, Start::secondsToEnd);
        return Verdict.of(
                cpu <= MOST_CPU_SECONDS && worked <= MOST_MEGABYTES && end <= MOST_SECONDS_TO_END,
                "%.2f CPU-s (budget %.0f), ready in %.1f s, %.0f MB after the start, %d MB after work (budget %d), ended in %.2f s (budget %.0f); medians of %d starts"
                        .formatted(
                                cpu,
                                MOST_CPU_SECONDS,
                                median(starts, Start::seconds),
                                median(starts, Start::megabytes),
                                worked,
                                MOST_MEGABYTES,
                                end,
                                MOST_SECONDS_TO_END,
                                starts.size()));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        var sorted = starts.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private record Start(
            double cpuOfJvm, double cpuOfDatabase, double seconds, double megabytes, double secondsToEnd) {}
}
