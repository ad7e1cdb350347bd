package org.shouwang.copresence;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Where things lie in a segment. All offsets follow from seven counts, so a header that fits its file leaves nothing to guess.
 * What is read together lies together, and every section begins at a cache line.
 *
 * <pre>
 * header      magic, version, counts, checksums
 * records     long[presences]      ordered by place, then start
 * stops       short[presences]     boarded and alighted; left out when no presence has any
 * runs        long[presences / 64] of each 64 records: rank of the place of the first, and the latest end of any
 * places      int[places]          ascending
 * bounds      long[places + 1]     number of the first record at each place, and the longest stay there
 * blocks      int[blocks]          which block of 448 people is where, -1 for an empty one
 * people      long[filled * 8]     a bit a person, 448 to a block, then the number of the block's first posting
 * lasts       bits[presences]      set at the last posting of each person
 * postings    bits[presences * width]  numbers of records, ordered by person
 * </pre>
 *
 * @param base seconds since 1970 that starts are counted from
 * @param blocks blocks of people from the lowest to the highest person
 * @param firstBlock number of the lowest block
 * @param filled blocks with somebody in them
 * @param latestEnd seconds after the base at which the last presence ends
 */
record SegmentLayout(
        long base,
        int presences,
        int places,
        int blocks,
        int firstBlock,
        int filled,
        int people,
        int latestEnd,
        boolean stops) {
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG_ANYWHERE = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT.withOrder(ByteOrder.LITTLE_ENDIAN);

    static final int HEADER = 128;
    static final int RUN_SHIFT = 6;
    static final int RUN = 1 << RUN_SHIFT;

    private static final int LINE = 64;

    /** Whether there can be so many of each, wherever they lie. */
    boolean isPossible() {
        return presences >= 0
                && places >= 0
                && blocks >= 0
                && firstBlock >= 0
                && filled >= 0
                && (long) firstBlock + blocks <= Presence.MAX_PERSON / PeopleDirectory.BLOCK + 1;
    }

    /** Bits of one posting. */
    int width() {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, presences - 1)));
    }

    long length(Section section) {
        return switch (section) {
            case RECORDS -> 8L * presences;
            case STOPS -> stops ? 2L * presences : 0;
            case RUNS, LASTS -> 8L * runs();
            case PLACES -> 4L * places;
            case BOUNDS -> 8L * (places + 1L);
            case BLOCKS -> 4L * blocks;
            case PEOPLE -> (long) LINE * filled;
            // eight more, so that a whole word can be read at the last one
            case POSTINGS -> ((long) presences * width() + 7) / 8 + 8;
        };
    }

    long offset(Section section) {
        var offset = (long) HEADER;
        for (var before : Section.values()) {
            if (before == section) {
                break;
            }
            offset += aligned(length(before));
        }
        return offset;
    }

    long size() {
        return offset(Section.POSTINGS) + aligned(length(Section.POSTINGS));
    }

    MemorySegment slice(MemorySegment whole, Section section) {
        return whole.asSlice(offset(section), length(section));
    }

    private int runs() {
        return (int) ((presences + RUN - 1L) >>> RUN_SHIFT);
    }

    private static long aligned(long length) {
        return (length + LINE - 1) / LINE * LINE;
    }

    enum Section {
        RECORDS,
        STOPS,
        RUNS,
        PLACES,
        BOUNDS,
        BLOCKS,
        PEOPLE,
        LASTS,
        POSTINGS
    }
}
