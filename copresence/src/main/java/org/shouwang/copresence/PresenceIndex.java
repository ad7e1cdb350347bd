package org.shouwang.copresence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder of presences: a segment file for each day, and a log of what came since. What {@link #add} returned from is
 * found by every view taken later, and survives a loss of power. Late arrivals for days long sealed are welcome. What was added
 * stays in memory too, about 200 bytes each, until {@link #compact}.
 *
 * <p>Thread-safe: writers wait for each other, {@link #view} waits for no disk, and questions to a view never wait. One index at
 * a time has the folder open.
 */
public final class PresenceIndex implements Closeable {
    private static final String LOG = "recent.log";

    private final DayFiles files;
    private final FolderLock lock;
    private final PresenceLog log;

    /** Held by whoever writes. What views are made of changes only under it, and under the lock of this object. */
    private final Object writing = new Object();

    private final NavigableMap<LocalDate, Segment> days;
    private final NavigableMap<LocalDate, RecentDay> recent = new TreeMap<>();
    private boolean closed;

    private PresenceIndex(Path folder, ZoneId zone, FolderLock lock) throws IOException {
        this.lock = lock;
        files = new DayFiles(folder, zone);
        days = files.open();
        var logged = new ArrayList<Presence>();
        log = PresenceLog.open(folder.resolve(LOG), logged);
        // a crash may have left in the log what a compaction had already put into a file
        keep(fresh(logged));
    }

    /**
     * Opens a folder, or makes it.
     *
     * @param zone where the days begin, the same one each time
     * @throws SegmentRefused when a file in it is damaged, or of another zone; nothing is changed then
     * @throws FolderInUse when another index has it open
     */
    public static PresenceIndex open(Path folder, ZoneId zone) throws IOException {
        Durable.folder(folder);
        var lock = FolderLock.of(folder);
        try {
            return new PresenceIndex(folder, zone, lock);
        } catch (IOException | RuntimeException | InternalError e) {
            lock.close();
            throw e;
        }
    }

    /** Returns when all of them are on disk. A presence that is there already, the same in everything, is not added again. */
    public void add(Collection<Presence> presences) throws IOException {
        synchronized (writing) {
            requireOpen();
            var fresh = fresh(presences);
            log.append(fresh);
            keep(fresh);
        }
    }

    /** Everything that was added up to now. Good for as long as it is held, whatever becomes of the index. */
    public synchronized PresenceView view() {
        var segments = new ArrayList<>(days.values());
        recent.values().forEach(day -> segments.addAll(day.segments()));
        return new PresenceView(segments);
    }

    /**
     * Puts what came since into the files of its days, which are written anew, one after the other. The space that an old file
     * takes on disk is free when no view that holds it is left and the garbage collector has noticed.
     */
    public void compact() throws IOException {
        synchronized (writing) {
            requireOpen();
            for (var entry : new TreeMap<>(recent).entrySet()) {
                var day = entry.getKey();
                seal(day, files.write(day, days.get(day), entry.getValue().presences()));
            }
            log.clear();
        }
    }

    /**
     * Makes a day hold what the source hands on, each presence once, and nothing of what was added to it before. A view, and
     * whoever opens the folder after a crash, finds the old day or the new one, whole; when the source throws, the old one.
     * Takes about 45 bytes a presence meanwhile; writers wait, questions don't.
     *
     * @throws IllegalArgumentException when a presence began on another day
     */
    public void replace(LocalDate day, PresenceSource source) throws IOException {
        synchronized (writing) {
            requireOpen();
            var whole = files.collect(day, source);
            // opened after a crash, the log would add to the new file what it still held of the old day
            compact();
            put(day, whole);
        }
    }

    private void put(LocalDate day, SegmentBuilder whole) throws IOException {
        try {
            seal(day, files.write(day, whole));
        } catch (IOException e) {
            // the new file may be in its place already, though nobody knows for how long
            files.read(day).ifPresent(segment -> seal(day, segment));
            throw e;
        }
    }

    /**
     * Deletes every day before this one; views taken earlier keep what they hold until they are let go. Only when the garbage
     * collector has noticed that none of them is left are the data gone from the disk, and their space is free.
     */
    public void forgetBefore(LocalDate day) throws IOException {
        synchronized (writing) {
            requireOpen();
            for (var old : List.copyOf(days.headMap(day).keySet())) {
                files.delete(old);
            }
            forget(day);
            compact();
        }
    }

    /** The files by their days, without what came since. */
    public synchronized SortedMap<LocalDate, Segment> days() {
        return new TreeMap<>(days);
    }

    /** Lets go of the folder. Views still answer; whoever adds or compacts now meets an {@link IOException}. */
    @Override
    public void close() throws IOException {
        synchronized (writing) {
            closed = true;
            try (lock) {
                log.close();
            }
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("the index is closed");
        }
    }

    private List<Presence> fresh(Collection<Presence> presences) {
        return presences.stream()
                .distinct()
                .filter(presence -> !isKept(presence, files.dayOf(presence)))
                .toList();
    }

    private boolean isKept(Presence presence, LocalDate day) {
        var sealed = days.get(day);
        var loose = recent.get(day);
        return (loose != null && loose.holds(presence)) || (sealed != null && sealed.holds(presence));
    }

    private synchronized void keep(List<Presence> fresh) {
        for (var presence : fresh) {
            recent.computeIfAbsent(files.dayOf(presence), day -> new RecentDay(files.base(day)))
                    .add(presence);
        }
    }

    private synchronized void seal(LocalDate day, Segment segment) {
        days.put(day, segment);
        recent.remove(day);
    }

    private synchronized void forget(LocalDate before) {
        days.headMap(before).clear();
        recent.headMap(before).clear();
    }
}
