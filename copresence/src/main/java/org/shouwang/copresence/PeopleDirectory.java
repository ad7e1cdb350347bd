package org.shouwang.copresence;

import static org.shouwang.copresence.SegmentLayout.BLOCK_SHIFT;
import static org.shouwang.copresence.SegmentLayout.BLOCK_WORDS;
import static org.shouwang.copresence.SegmentLayout.INT;
import static org.shouwang.copresence.SegmentLayout.LONG;
import static org.shouwang.copresence.SegmentLayout.LONG_ANYWHERE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.shouwang.copresence.SegmentLayout.Section;

/**
 * Leads from a person to the records of that person. A bit for each of 512 neighbouring people says who is there, the count
 * of bits before says the how-manieth, and a bit at the last posting of each person says where the postings begin: a third
 * of a byte a presence in all, and two or three cache lines a look-up.
 */
final class PeopleDirectory {
    private final int[] people;
    private final int[] records;
    private final int firstBlock;
    private final int blocks;
    private final int[] slotOf;
    private int slots;
    private int distinct;

    private PeopleDirectory(int[] people, int[] records) {
        this.people = people;
        this.records = records;
        var any = people.length > 0;
        firstBlock = any ? people[0] >>> BLOCK_SHIFT : 0;
        blocks = any ? (people[people.length - 1] >>> BLOCK_SHIFT) - firstBlock + 1 : 0;
        slotOf = new int[blocks];
        Arrays.fill(slotOf, -1);
        for (var i = 0; i < people.length; i++) {
            var block = (people[i] >>> BLOCK_SHIFT) - firstBlock;
            if (slotOf[block] < 0) {
                slotOf[block] = slots++;
            }
            if (i == 0 || people[i] != people[i - 1]) {
                distinct++;
            }
        }
    }

    /** Reads who is where from records that lie in their final order. */
    static PeopleDirectory of(long[] packed, int size) {
        var sorted = PersonOrder.of(packed, size);
        return new PeopleDirectory(sorted.people, sorted.records);
    }

    int blocks() {
        return blocks;
    }

    int firstBlock() {
        return firstBlock;
    }

    int slots() {
        return slots;
    }

    int people() {
        return distinct;
    }

    void write(MemorySegment whole, SegmentLayout layout) {
        MemorySegment.copy(slotOf, 0, layout.slice(whole, Section.SLOTS), INT, 0, blocks);
        writeBlocks(layout.slice(whole, Section.PEOPLE), layout.slice(whole, Section.BASES));
        writeLasts(layout.slice(whole, Section.LASTS));
        writePostings(layout.slice(whole, Section.POSTINGS), layout.width());
    }

    private void writeBlocks(MemorySegment bits, MemorySegment bases) {
        var slot = -1;
        for (var i = 0; i < people.length; i++) {
            var at = slotOf[(people[i] >>> BLOCK_SHIFT) - firstBlock];
            if (at != slot) {
                slot = at;
                bases.setAtIndex(INT, slot, i);
            }
            var word = (long) slot * BLOCK_WORDS + (people[i] >>> 6 & BLOCK_WORDS - 1);
            bits.setAtIndex(LONG, word, bits.getAtIndex(LONG, word) | 1L << people[i]);
        }
    }

    private void writeLasts(MemorySegment lasts) {
        for (var i = 0; i < people.length; i++) {
            if (i == people.length - 1 || people[i] != people[i + 1]) {
                var word = (long) i >>> 6;
                lasts.setAtIndex(LONG, word, lasts.getAtIndex(LONG, word) | 1L << i);
            }
        }
    }

    private void writePostings(MemorySegment postings, int width) {
        for (var i = 0; i < records.length; i++) {
            var bit = (long) i * width;
            var at = bit >>> 3;
            postings.set(
                    LONG_ANYWHERE, at, postings.get(LONG_ANYWHERE, at) | (long) records[i] << (bit & Byte.SIZE - 1));
        }
    }
}
