package org.shouwang.bench.copresence;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.PresenceView;
import org.shouwang.copresence.Reach;
import org.shouwang.copresence.Segment;
import org.shouwang.copresence.SegmentBuilder;

/** The engine of this project, on one thread. */
final class Ours implements Engine {
    private final Segment[] days;
    private final PresenceView view;
    private final long until;

    private Ours(Segment[] days, long until) {
        this.days = days;
        this.view = PresenceView.of(days);
        this.until = until;
    }

    /** Builds what is not there yet; a city of one size is always the same. */
    static Ours of(RideCity city, Path folder, Effort building) throws IOException {
        Files.createDirectories(folder);
        var days = new Segment[city.days()];
        for (var day = 0; day < days.length; day++) {
            var file = folder.resolve("day-" + day);
            days[day] = Files.exists(file) ? Segment.open(file) : build(city, day, file, building);
        }
        return new Ours(days, city.start(days.length));
    }

    private static Segment build(RideCity city, int day, Path file, Effort building) throws IOException {
        var builder = new SegmentBuilder(city.start(day));
        city.day(
                day,
                (person, place, start, seconds, boarded, alighted) ->
                        builder.add(new Presence(person, place, start, seconds, boarded, alighted, Presence.CERTAIN)));
        return building.of(builder.size(), () -> builder.write(file));
    }

    PresenceView view() {
        return view;
    }

    @Override
    public String name() {
        return "copresence";
    }

    @Override
    public long bytes() {
        var bytes = 0L;
        for (var day : days) {
            bytes += day.bytes();
        }
        return bytes;
    }

    @Override
    public Answer contacts(List<Case> cases) {
        var sum = new Answer(0, 0, 0, 0);
        for (var contact : view.contacts(cases, LEAST_SECONDS)) {
            sum = sum.plus(
                    new Answer(1, contact.seconds(), contact.encounters(), contact.person() * contact.seconds()));
        }
        return sum;
    }

    @Override
    public Answer twoHops(Case asked) {
        var sum = new Answer(0, 0, 0, 0);
        for (var reached : view.chain(List.of(asked), new Reach(LEAST_SECONDS, 2, until, 0.5))
                .order(2)) {
            var at = reached.at() - RideCity.FIRST_DAY;
            sum = sum.plus(new Answer(1, at, 0, reached.person() * at));
        }
        return sum;
    }

    @Override
    public long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public void close() {
        // mapped files go with the objects that hold them
    }

    /** Counts the processor time of building. */
    static final class Effort {
        private long presences;
        private long nanoseconds;

        Segment of(int size, Building building) throws IOException {
            var before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            var built = building.run();
            nanoseconds += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            presences += size;
            return built;
        }

        /** Presences a second of processor time, or nothing when all was there. */
        double rate() {
            return nanoseconds == 0 ? Double.NaN : presences * 1e9 / nanoseconds;
        }
    }

    interface Building {
        Segment run() throws IOException;
    }
}
