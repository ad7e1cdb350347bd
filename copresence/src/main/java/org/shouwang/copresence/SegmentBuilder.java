package org.shouwang.copresence;

import static org.shouwang.copresence.SegmentLayout.INT;
import static org.shouwang.copresence.SegmentLayout.LONG;
import static org.shouwang.copresence.SegmentLayout.RUN;
import static org.shouwang.copresence.SegmentLayout.RUN_SHIFT;
import static org.shouwang.copresence.SegmentLayout.SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.shouwang.copresence.SegmentLayout.Section;

/**
 * Collects the presences of a day and writes them as a segment. The same presences in any order give the same bytes. Takes
 * about 45 bytes of heap a presence while it writes. Not thread-safe; used once.
 */
public final class SegmentBuilder {
    /** Longest time after the base at which a presence may start, in seconds: a day and a half and 24 minutes. */
    public static final int MAX_START = Packed.MAX_START;

    private static final short NO_STOPS = Packed.stops(Presence.NO_STOP, Presence.NO_STOP);

    private final long base;
    private final PresenceColumns columns = new PresenceColumns();
    private boolean stops;
    private boolean once;
    private boolean used;

    /** @param base seconds since 1970 that starts are counted from: the beginning of the day where the city is */
    public SegmentBuilder(long base) {
        this.base = base;
    }

    /** @throws IllegalArgumentException when it starts before the base, or more than {@link #MAX_START} after it */
    public void add(Presence presence) {
        add(
                presence.person(),
                presence.place(),
                presence.start(),
                presence.seconds(),
                presence.boarded(),
                presence.alighted(),
                presence.certainty());
    }

    void add(int person, int place, long start, int seconds, int boarded, int alighted, int certainty) {
        var offset = start - base;
        if (offset < 0 || offset > MAX_START) {
            throw new IllegalArgumentException("starts " + offset + " s from the base of the segment");
        }
        var stop = Packed.stops(boarded, alighted);
        stops |= stop != NO_STOPS;
        columns.add(place, Packed.pack((int) offset, seconds, person, certainty), stop);
    }

    /** Everything that is in a segment of the same base. */
    void addAll(Segment segment) {
        var directory = segment.placeDirectory();
        for (var rank = 0; rank < segment.places(); rank++) {
            for (var record = directory.first(rank); record < directory.first(rank + 1); record++) {
                var stop = segment.stop(record);
                stops |= stop != NO_STOPS;
                columns.add(directory.place(rank), segment.record(record), stop);
            }
        }
    }

    /** Of those that are the same in everything, one is written. */
    SegmentBuilder once() {
        once = true;
        return this;
    }

    public int size() {
        return columns.size;
    }

    /**
     * Writes a file that is there as a whole or not at all, and opens it.
     *
     * @throws IllegalStateException when it has written one before
     */
    public Segment write(Path file) throws IOException {
        try (var unfinished = new UnfinishedFile(file)) {
            unfinished.finish(build(layout -> unfinished.map(layout.size())));
        }
        return Segment.openOwn(file);
    }

    /** Keeps it in memory, for as long as anybody holds it. */
    Segment inMemory() {
        try {
            return new Segment(build(layout -> Arena.ofAuto().allocate(layout.size(), 64)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MemorySegment build(Room room) throws IOException {
        if (used) {
            throw new IllegalStateException("a builder is used once");
        }
        used = true;
        var ranks = PlaceRanks.of(columns.places, columns.size);
        for (var i = 0; i < columns.size; i++) {
            columns.places[i] = ranks.rank(columns.places[i]);
        }
        columns.sort(ranks.places.length);
        if (once) {
            columns.dropRepeated();
        }
        var people = new PeopleWriter(columns.records, columns.size);
        var layout = new SegmentLayout(
                base,
                columns.size,
                ranks.places.length,
                people.blocks(),
                people.firstBlock(),
                people.filled(),
                people.people(),
                latestEnd(),
                stops);
        var whole = room.of(layout);
        writeRecords(whole, layout);
        writeRuns(whole, layout);
        writePlaces(whole, layout, ranks.places);
        people.write(whole, layout);
        SegmentHeader.write(whole, layout);
        return whole;
    }

    private void writeRecords(MemorySegment whole, SegmentLayout layout) {
        var records = layout.slice(whole, Section.RECORDS);
        MemorySegment.copy(columns.records, 0, records, LONG, 0, columns.size);
        if (stops) {
            MemorySegment.copy(columns.stops, 0, layout.slice(whole, Section.STOPS), SHORT, 0, columns.size);
        }
    }

    /** Of each run of records the place of the first, and the latest end. */
    private void writeRuns(MemorySegment whole, SegmentLayout layout) {
        var runs = layout.slice(whole, Section.RUNS);
        for (var from = 0; from < columns.size; from += RUN) {
            var latest = 0;
            for (var i = from; i < Math.min(columns.size, from + RUN); i++) {
                latest = Math.max(latest, Packed.end(columns.records[i]));
            }
            runs.setAtIndex(LONG, from >>> RUN_SHIFT, PlaceDirectory.run(columns.places[from], latest));
        }
    }

    private void writePlaces(MemorySegment whole, SegmentLayout layout, int[] places) {
        MemorySegment.copy(places, 0, layout.slice(whole, Section.PLACES), INT, 0, places.length);
        var bounds = layout.slice(whole, Section.BOUNDS);
        var first = 0;
        for (var rank = 0; rank < places.length; rank++) {
            var longest = 0;
            var next = first;
            for (; next < columns.size && columns.places[next] == rank; next++) {
                longest = Math.max(longest, Packed.seconds(columns.records[next]));
            }
            bounds.setAtIndex(LONG, rank, PlaceDirectory.bounds(first, longest));
            first = next;
        }
        bounds.setAtIndex(LONG, places.length, PlaceDirectory.bounds(columns.size, 0));
    }

    private int latestEnd() {
        var latest = 0;
        for (var i = 0; i < columns.size; i++) {
            latest = Math.max(latest, Packed.end(columns.records[i]));
        }
        return latest;
    }

    private interface Room {
        MemorySegment of(SegmentLayout layout) throws IOException;
    }
}
