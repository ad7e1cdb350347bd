package org.shouwang.copresence;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Where things lie in a segment. All offsets follow from seven counts, so a header that fits its file leaves nothing to guess.
 *
 * <pre>
 * header      magic, version, counts, checksums
 * records     long[presences]      ordered by place, then start
 * stops       short[presences]     boarded and alighted; left out when no presence has any
 * ends        int[presences / 64]  latest end in each run of 64 records, so that a search backwards can leap
 * places      int[places]          ascending
 * firsts      int[places + 1]      number of the first record at each place
 * longests    int[places]          longest stay at each place
 * samples     int[presences / 256] which place record 0, 256, 512 ... belongs to
 * slots       int[blocks]          which block of people is where, -1 for an empty one
 * people      long[slots * 8]      a bit a person, 512 to a block
 * bases       int[slots]           number of the first posting of each block
 * lasts       bits[presences]      set at the last posting of each person
 * postings    bits[presences * width]  numbers of records, ordered by person
 * </pre>
 *
 * @param base seconds since 1970 that starts are counted from
 * @param blocks blocks of 512 people from the lowest to the highest person
 * @param firstBlock number of the lowest block
 * @param slots blocks with somebody in them
 * @param latestEnd seconds after the base at which the last presence ends
 */
record SegmentLayout(
        long base,
        int presences,
        int places,
        int blocks,
        int firstBlock,
        int slots,
        int people,
        int latestEnd,
        boolean stops) {
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG_ANYWHERE = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT.withOrder(ByteOrder.LITTLE_ENDIAN);

    static final int HEADER = 128;
    static final int RUN_SHIFT = 6;
    static final int SAMPLE_SHIFT = 8;
    static final int BLOCK_SHIFT = 9;
    static final int BLOCK_WORDS = 8;

    private static final int LINE = 64;

    /** Bits of one posting. */
    int width() {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, presences - 1)));
    }

    long length(Section section) {
        return switch (section) {
            case RECORDS -> 8L * presences;
            case STOPS -> stops ? 2L * presences : 0;
            case ENDS -> 4L * groups(RUN_SHIFT);
            case PLACES, LONGESTS -> 4L * places;
            case FIRSTS -> 4L * (places + 1);
            case SAMPLES -> 4L * groups(SAMPLE_SHIFT);
            case SLOTS -> 4L * blocks;
            case PEOPLE -> 8L * BLOCK_WORDS * slots;
            case BASES -> 4L * slots;
            case LASTS -> 8L * groups(RUN_SHIFT);
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

    private long groups(int shift) {
        return (presences + (1L << shift) - 1) >>> shift;
    }

    private static long aligned(long length) {
        return (length + LINE - 1) / LINE * LINE;
    }

    enum Section {
        RECORDS,
        STOPS,
        ENDS,
        PLACES,
        FIRSTS,
        LONGESTS,
        SAMPLES,
        SLOTS,
        PEOPLE,
        BASES,
        LASTS,
        POSTINGS
    }
}
