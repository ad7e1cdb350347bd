package org.shouwang.copresence;

import static org.shouwang.copresence.SegmentLayout.LONG;
import static org.shouwang.copresence.SegmentLayout.SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import org.shouwang.copresence.SegmentLayout.Section;

/** Presences that began on one day, immutable and mapped into memory. Thread-safe; its memory goes when nobody holds it. */
public final class Segment {
    private final SegmentLayout layout;
    private final MemorySegment records;
    private final MemorySegment stops;
    private final PlaceDirectory placeDirectory;
    private final PeopleDirectory peopleDirectory;

    Segment(MemorySegment whole) {
        layout = SegmentHeader.read(whole);
        records = layout.slice(whole, Section.RECORDS);
        stops = layout.slice(whole, Section.STOPS);
        placeDirectory = new PlaceDirectory(whole, layout);
        peopleDirectory = new PeopleDirectory(whole, layout);
    }

    /**
     * Maps a file, checks every byte of it, and that its parts agree with each other.
     *
     * @throws SegmentRefused when it is cut short, altered, contradicts itself, or is of another version; it names the file
     */
    public static Segment open(Path file) throws IOException {
        var segment = openOwn(file);
        if (!segment.isSound()) {
            throw new SegmentRefused(file, "its parts contradict each other");
        }
        return segment;
    }

    /** The same with what a builder has just written, the parts of which agree: every byte is checked, and no more. */
    static Segment openOwn(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var whole = channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            var complaint = SegmentHeader.complaint(whole);
            if (complaint.isPresent()) {
                throw new SegmentRefused(file, complaint.get());
            }
            return new Segment(whole);
        }
    }

    private boolean isSound() {
        var byPlace = new PlacesCheck(this);
        var byPerson = new PeopleCheck(this, layout);
        return byPlace.isSound() && byPerson.isSound() && byPlace.whoIsWhere() == byPerson.whoIsWhere();
    }

    /** How many presences it holds. */
    public int presences() {
        return layout.presences();
    }

    public int people() {
        return layout.people();
    }

    public int places() {
        return layout.places();
    }

    public long bytes() {
        return layout.size();
    }

    /** Seconds since 1970 that the day begins at. */
    public long base() {
        return layout.base();
    }

    /** When the last presence ends, in seconds since 1970. */
    public long latestEnd() {
        return layout.base() + layout.latestEnd();
    }

    /** Whether anybody may share time with a window. */
    boolean reaches(long from, long until) {
        return base() < until && latestEnd() > from;
    }

    PlaceDirectory placeDirectory() {
        return placeDirectory;
    }

    PeopleDirectory peopleDirectory() {
        return peopleDirectory;
    }

    /** A presence as {@link Packed} reads it. */
    long record(int number) {
        return records.getAtIndex(LONG, number);
    }

    Presence presence(int record) {
        var packed = record(record);
        return new Presence(
                Packed.person(packed),
                placeDirectory.place(placeDirectory.rankOf(record)),
                layout.base() + Packed.start(packed),
                Packed.seconds(packed),
                Packed.boarded(stop(record)),
                Packed.alighted(stop(record)),
                Packed.certainty(packed));
    }

    short stop(int record) {
        return layout.stops() ? stops.getAtIndex(SHORT, record) : Packed.stops(Presence.NO_STOP, Presence.NO_STOP);
    }

    /** The first record from {@code low} up to {@code high} that starts at the offset or later, or {@code high}. */
    int firstFrom(int low, int high, int start) {
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (Packed.start(record(middle)) < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether exactly this presence is in it. */
    boolean holds(Presence presence) {
        var start = presence.start() - base();
        var rank = placeDirectory.rank(presence.place());
        if (rank < 0 || start < 0 || start > Packed.MAX_START) {
            return false;
        }
        var packed = Packed.pack((int) start, presence.seconds(), presence.person(), presence.certainty());
        var stop = Packed.stops(presence.boarded(), presence.alighted());
        var end = placeDirectory.first(rank + 1);
        var record = firstNotBelow(placeDirectory.first(rank), end, packed);
        while (record < end && record(record) == packed && stop(record) != stop) {
            record++;
        }
        return record < end && record(record) == packed;
    }

    private int firstNotBelow(int low, int high, long packed) {
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (Long.compareUnsigned(record(middle), packed) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Marks everybody who is in it. */
    void collectPeople(BitSet into) {
        for (var record = 0; record < layout.presences(); record++) {
            into.set(Packed.person(record(record)));
        }
    }
}
