package org.shouwang.copresence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of presences: a segment file for each day, and a log of what came since. What {@link #add} returned from is
 * found by every view taken later, and survives a loss of power. Late arrivals for days long sealed are welcome.
 *
 * <p>Thread-safe: writers wait for each other, {@link #view} waits for nobody for long, and questions to a view never wait.
 */
public final class PresenceIndex implements Closeable {
    private static final String SUFFIX = ".presences";
    private static final String LOG = "recent.log";

    /** How many presences wait in no order before they are put in one, in memory. */
    private static final int RUN = 1 << 16;

    private final Path folder;
    private final ZoneId zone;
    private final PresenceLog log;
    private final NavigableMap<LocalDate, Segment> days = new TreeMap<>();
    private final LinkedHashSet<Presence> recent = new LinkedHashSet<>();
    private final List<Presence> tail = new ArrayList<>();
    private final List<Segment> runs = new ArrayList<>();

    private PresenceIndex(Path folder, ZoneId zone) throws IOException {
        this.folder = folder;
        this.zone = zone;
        for (var day : daysIn(folder)) {
            days.put(day, Segment.open(file(day)));
        }
        var logged = new ArrayList<Presence>();
        log = PresenceLog.open(folder.resolve(LOG), logged);
        // a crash may have left in the log what a compaction had already put into a file
        keep(fresh(logged));
    }

    /**
     * Opens a folder, or makes it.
     *
     * @param zone where the days begin
     * @throws SegmentRefused when a file in it is damaged; the others are left alone
     */
    public static PresenceIndex open(Path folder, ZoneId zone) throws IOException {
        Files.createDirectories(folder);
        return new PresenceIndex(folder, zone);
    }

    /** Returns when all of them are on disk. A presence that is there already, the same in everything, is not added again. */
    public synchronized void add(Collection<Presence> presences) throws IOException {
        var fresh = fresh(presences);
        log.append(fresh);
        keep(fresh);
    }

    /** Everything that was added up to now. */
    public synchronized PresenceView view() {
        var segments = new ArrayList<>(days.values());
        segments.addAll(runs);
        segments.addAll(inMemory(tail));
        return new PresenceView(segments);
    }

    /** Puts what came since into the files of its days, which are written anew. */
    public synchronized void compact() throws IOException {
        for (var entry : byDay(recent).entrySet()) {
            days.put(entry.getKey(), rewrite(entry.getKey(), entry.getValue()));
        }
        log.clear();
        recent.clear();
        runs.clear();
        tail.clear();
    }

    /** Deletes every day before this one; views taken earlier keep what they hold until they are let go. */
    public synchronized void forgetBefore(LocalDate day) throws IOException {
        compact();
        var old = days.headMap(day);
        for (var each : List.copyOf(old.keySet())) {
            Files.delete(file(each));
            old.remove(each);
        }
        Durable.folderOf(folder.resolve(LOG));
    }

    public synchronized SortedMap<LocalDate, Segment> days() {
        return new TreeMap<>(days);
    }

    @Override
    public synchronized void close() throws IOException {
        log.close();
    }

    private List<Presence> fresh(Collection<Presence> presences) {
        return presences.stream()
                .distinct()
                .filter(presence -> !recent.contains(presence))
                .filter(presence -> !isSealed(presence))
                .toList();
    }

    private boolean isSealed(Presence presence) {
        var day = days.get(dayOf(presence));
        return day != null && day.holds(presence);
    }

    private void keep(List<Presence> fresh) {
        recent.addAll(fresh);
        tail.addAll(fresh);
        if (tail.size() >= RUN) {
            runs.addAll(inMemory(tail));
            tail.clear();
        }
    }

    private Segment rewrite(LocalDate day, List<Presence> added) throws IOException {
        var builder = new SegmentBuilder(base(day));
        var before = days.get(day);
        for (var record = 0; before != null && record < before.presences(); record++) {
            builder.add(before.presence(record));
        }
        added.forEach(builder::add);
        return builder.write(file(day));
    }

    private List<Segment> inMemory(Collection<Presence> presences) {
        return byDay(presences).entrySet().stream()
                .map(entry -> {
                    var builder = new SegmentBuilder(base(entry.getKey()));
                    entry.getValue().forEach(builder::add);
                    return builder.inMemory();
                })
                .toList();
    }

    private SortedMap<LocalDate, List<Presence>> byDay(Collection<Presence> presences) {
        var byDay = new TreeMap<LocalDate, List<Presence>>();
        for (var presence : presences) {
            byDay.computeIfAbsent(dayOf(presence), _ -> new ArrayList<>()).add(presence);
        }
        return byDay;
    }

    private LocalDate dayOf(Presence presence) {
        return Instant.ofEpochSecond(presence.start()).atZone(zone).toLocalDate();
    }

    private long base(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }

    private Path file(LocalDate day) {
        return folder.resolve(day + SUFFIX);
    }

    private static List<LocalDate> daysIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> LocalDate.parse(name.substring(0, name.length() - SUFFIX.length())))
                    .sorted()
                    .toList();
        }
    }
}
