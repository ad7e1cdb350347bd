package org.shouwang.bench.copresence;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.Segment;
import org.shouwang.copresence.SegmentBuilder;

/**
 * Builds the days of a city and counts the processor time of that, without the time it takes to make the city up; but with
 * all that the collector takes meanwhile, the city's garbage too.
 */
final class Building {
    private static final int BATCH = 4096;

    private final RideCity city;
    private final Path folder;
    private long presences;
    private long nanoseconds;

    Building(RideCity city, Path folder) throws IOException {
        this.city = city;
        this.folder = Files.createDirectories(folder);
    }

    Segment[] days() throws IOException {
        var days = new Segment[city.days()];
        var collected = collected();
        for (var day = 0; day < days.length; day++) {
            days[day] = day(day);
        }
        nanoseconds += collected() - collected;
        return days;
    }

    /** Presences a second of processor time. */
    double rate() {
        return presences * 1e9 / nanoseconds;
    }

    private Segment day(int day) throws IOException {
        var builder = new SegmentBuilder(city.start(day));
        var batch = new ArrayList<Presence>(BATCH);
        city.day(day, (person, place, start, seconds, boarded, alighted) -> {
            batch.add(new Presence(person, place, start, seconds, boarded, alighted, Presence.CERTAIN));
            if (batch.size() == BATCH) {
                add(batch, builder);
            }
        });
        add(batch, builder);
        presences += builder.size();
        var before = processorTime();
        var segment = builder.write(folder.resolve("day-" + day));
        nanoseconds += processorTime() - before;
        return segment;
    }

    private void add(List<Presence> batch, SegmentBuilder builder) {
        var before = processorTime();
        batch.forEach(builder::add);
        nanoseconds += processorTime() - before;
        batch.clear();
    }

    /** Nanoseconds that the one collector thread took so far. */
    private static long collected() {
        return 1_000_000
                * ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
