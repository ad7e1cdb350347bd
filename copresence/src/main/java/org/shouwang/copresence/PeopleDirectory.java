package org.shouwang.copresence;

import static org.shouwang.copresence.SegmentLayout.INT;
import static org.shouwang.copresence.SegmentLayout.LONG;
import static org.shouwang.copresence.SegmentLayout.LONG_ANYWHERE;

import java.lang.foreign.MemorySegment;
import org.shouwang.copresence.SegmentLayout.Section;

/**
 * Leads from a person to the records of that person. A bit for each of 448 neighbouring people says who is there, the count
 * of bits before says the how-manieth, and a bit at the last posting of each person says where the postings begin: a third
 * of a byte a presence beside the postings themselves, and three cache lines a look-up.
 */
final class PeopleDirectory {
    /** People of one block: a bit each, and together with the word that follows them one cache line. */
    static final int BLOCK = 448;

    static final int BLOCK_WORDS = 8;

    private static final int BASE = 7;
    private static final int NOBODY = -1;

    private final MemorySegment blocks;
    private final MemorySegment people;
    private final MemorySegment lasts;
    private final MemorySegment postings;
    private final int firstBlock;
    private final int blockCount;
    private final int width;

    PeopleDirectory(MemorySegment whole, SegmentLayout layout) {
        blocks = layout.slice(whole, Section.BLOCKS);
        people = layout.slice(whole, Section.PEOPLE);
        lasts = layout.slice(whole, Section.LASTS);
        postings = layout.slice(whole, Section.POSTINGS);
        firstBlock = layout.firstBlock();
        blockCount = layout.blocks();
        width = layout.width();
    }

    /** The first posting of a person, or a negative number; further ones follow until {@link #isLast}. */
    int firstPosting(int person) {
        var first = block(person);
        if (first < 0) {
            return NOBODY;
        }
        var bit = person % BLOCK;
        var own = bit >>> 6;
        var word = people.getAtIndex(LONG, first + own);
        if ((word >>> bit & 1) == 0) {
            return NOBODY;
        }
        var before = Long.bitCount(word & (1L << bit) - 1);
        for (var i = 0; i < own; i++) {
            before += Long.bitCount(people.getAtIndex(LONG, first + i));
        }
        return skipPeople((int) people.getAtIndex(LONG, first + BASE), before);
    }

    boolean isLast(int posting) {
        return (lasts.getAtIndex(LONG, posting >>> 6) >>> posting & 1) != 0;
    }

    /** The record that a posting leads to. */
    int record(int posting) {
        var bit = (long) posting * width;
        return (int) (postings.get(LONG_ANYWHERE, bit >>> 3) >>> (bit & Byte.SIZE - 1)) & (int) ((1L << width) - 1);
    }

    boolean isEmpty(int block) {
        return placeOf(block) == NOBODY;
    }

    /** The how-manieth of those with somebody in them a block is, or -1. */
    int placeOf(int block) {
        return blocks.getAtIndex(INT, block);
    }

    /** The first posting of a block that is not empty. */
    long firstOf(int block) {
        return people(block, BASE);
    }

    /** A bit for each of 64 people of a block that is not empty. */
    long people(int block, int word) {
        return people.getAtIndex(LONG, (long) placeOf(block) * BLOCK_WORDS + word);
    }

    /** Reads something of the block that a person is in, so that it is near when it is needed. */
    long touch(int person) {
        var first = block(person);
        return first < 0 ? 0 : people.getAtIndex(LONG, first);
    }

    /** Where the words of a person's block begin, or a negative number when nobody of it is there. */
    private long block(int person) {
        var block = person / BLOCK - firstBlock;
        if (block < 0 || block >= blockCount) {
            return NOBODY;
        }
        return (long) blocks.getAtIndex(INT, block) * BLOCK_WORDS;
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
}
