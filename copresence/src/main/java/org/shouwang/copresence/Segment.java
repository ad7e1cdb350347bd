package org.shouwang.copresence;

import static org.shouwang.copresence.SegmentLayout.BLOCK_SHIFT;
import static org.shouwang.copresence.SegmentLayout.BLOCK_WORDS;
import static org.shouwang.copresence.SegmentLayout.INT;
import static org.shouwang.copresence.SegmentLayout.LONG;
import static org.shouwang.copresence.SegmentLayout.LONG_ANYWHERE;
import static org.shouwang.copresence.SegmentLayout.RUN_SHIFT;
import static org.shouwang.copresence.SegmentLayout.SAMPLE_SHIFT;
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
    private final MemorySegment ends;
    private final MemorySegment places;
    private final MemorySegment firsts;
    private final MemorySegment longests;
    private final MemorySegment samples;
    private final MemorySegment slots;
    private final MemorySegment people;
    private final MemorySegment bases;
    private final MemorySegment lasts;
    private final MemorySegment postings;
    private final int width;

    Segment(MemorySegment whole) {
        layout = SegmentHeader.read(whole);
        records = layout.slice(whole, Section.RECORDS);
        stops = layout.slice(whole, Section.STOPS);
        ends = layout.slice(whole, Section.ENDS);
        places = layout.slice(whole, Section.PLACES);
        firsts = layout.slice(whole, Section.FIRSTS);
        longests = layout.slice(whole, Section.LONGESTS);
        samples = layout.slice(whole, Section.SAMPLES);
        slots = layout.slice(whole, Section.SLOTS);
        people = layout.slice(whole, Section.PEOPLE);
        bases = layout.slice(whole, Section.BASES);
        lasts = layout.slice(whole, Section.LASTS);
        postings = layout.slice(whole, Section.POSTINGS);
        width = layout.width();
    }

    /**
     * Maps a file and checks every byte of it.
     *
     * @throws SegmentRefused when it is cut short, altered, or of another version; it names the file
     */
    public static Segment open(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var whole = channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            var complaint = SegmentHeader.complaint(whole);
            if (complaint.isPresent()) {
                throw new SegmentRefused(file, complaint.get());
            }
            return new Segment(whole);
        }
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

    Presence presence(int record) {
        var packed = record(record);
        return new Presence(
                Packed.person(packed),
                place(rankOf(record)),
                layout.base() + Packed.start(packed),
                Packed.seconds(packed),
                Packed.boarded(stop(record)),
                Packed.alighted(stop(record)),
                Packed.certainty(packed));
    }

    long record(int number) {
        return records.getAtIndex(LONG, number);
    }

    private short stop(int record) {
        return layout.stops() ? stops.getAtIndex(SHORT, record) : Packed.stops(Presence.NO_STOP, Presence.NO_STOP);
    }

    /** The latest end in the run of 64 records that this one is the last of. */
    int latestEndOfRun(int record) {
        return ends.getAtIndex(INT, record >>> RUN_SHIFT);
    }

    /** How the place of a record stands among the places. */
    int rankOf(int record) {
        var rank = samples.getAtIndex(INT, record >>> SAMPLE_SHIFT);
        while (first(rank + 1) <= record) {
            rank++;
        }
        return rank;
    }

    int place(int rank) {
        return places.getAtIndex(INT, rank);
    }

    /** The first record at a place; that of the rank one higher is the first no longer there. */
    int first(int rank) {
        return firsts.getAtIndex(INT, rank);
    }

    int longest(int rank) {
        return longests.getAtIndex(INT, rank);
    }

    /** The rank of a place, or a negative number if nobody was there. */
    int rankOfPlace(int place) {
        var low = 0;
        var high = layout.places() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var found = place(middle);
            if (found == place) {
                return middle;
            }
            if (found < place) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
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

    /** The first posting of a person, or a negative number; further ones follow until {@link #isLast}. */
    int firstPosting(int person) {
        var block = (person >>> BLOCK_SHIFT) - layout.firstBlock();
        if (block < 0 || block >= layout.blocks()) {
            return -1;
        }
        var slot = slots.getAtIndex(INT, block);
        if (slot < 0) {
            return -1;
        }
        var first = (long) slot * BLOCK_WORDS;
        var own = person >>> 6 & BLOCK_WORDS - 1;
        var word = people.getAtIndex(LONG, first + own);
        if ((word >>> person & 1) == 0) {
            return -1;
        }
        var before = Long.bitCount(word & (1L << person) - 1);
        for (var i = 0; i < own; i++) {
            before += Long.bitCount(people.getAtIndex(LONG, first + i));
        }
        return skipPeople(bases.getAtIndex(INT, slot), before);
    }

    /** The first posting after those of so many people. */
    private int skipPeople(int posting, int count) {
        if (count == 0) {
            return posting;
        }
        var word = posting >>> 6;
        var bits = lasts.getAtIndex(LONG, word) & -1L << posting;
        var left = count;
        for (var found = Long.bitCount(bits); found < left; found = Long.bitCount(bits)) {
            left -= found;
            bits = lasts.getAtIndex(LONG, ++word);
        }
        while (--left > 0) {
            bits &= bits - 1;
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits) + 1;
    }

    boolean isLast(int posting) {
        return (lasts.getAtIndex(LONG, posting >>> 6) >>> posting & 1) != 0;
    }

    /** Whether exactly this presence is in it. */
    boolean holds(Presence presence) {
        var posting = firstPosting(presence.person());
        for (var more = posting >= 0; more; more = !isLast(posting++)) {
            if (presence(recordOf(posting)).equals(presence)) {
                return true;
            }
        }
        return false;
    }

    /** The record that a posting leads to. */
    int recordOf(int posting) {
        var bit = (long) posting * width;
        return (int) (postings.get(LONG_ANYWHERE, bit >>> 3) >>> (bit & Byte.SIZE - 1)) & (int) ((1L << width) - 1);
    }

    /** Marks everybody who is in it. */
    void collectPeople(BitSet into) {
        for (var record = 0; record < layout.presences(); record++) {
            into.set(Packed.person(record(record)));
        }
    }
}
