package org.shouwang.copresence;

import static org.shouwang.copresence.PeopleDirectory.BLOCK;
import static org.shouwang.copresence.PeopleDirectory.BLOCK_WORDS;
import static org.shouwang.copresence.SegmentLayout.INT;
import static org.shouwang.copresence.SegmentLayout.LONG;
import static org.shouwang.copresence.SegmentLayout.LONG_ANYWHERE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.shouwang.copresence.SegmentLayout.Section;

/** Writes what a {@link PeopleDirectory} reads. */
final class PeopleWriter {
    private final int[] people;
    private final int[] records;
    private final int firstBlock;
    private final int[] placeOfBlock;
    private int filled;
    private int distinct;

    /** Reads who is where from records that lie in their final order. */
    PeopleWriter(long[] packed, int size) {
        var sorted = PersonOrder.of(packed, size);
        people = sorted.people;
        records = sorted.records;
        firstBlock = size == 0 ? 0 : people[0] / BLOCK;
        placeOfBlock = new int[size == 0 ? 0 : people[size - 1] / BLOCK - firstBlock + 1];
        Arrays.fill(placeOfBlock, -1);
        for (var i = 0; i < size; i++) {
            if (i == 0 || people[i] != people[i - 1]) {
                distinct++;
                fill(people[i] / BLOCK - firstBlock);
            }
        }
    }

    private void fill(int block) {
        if (placeOfBlock[block] < 0) {
            placeOfBlock[block] = filled++;
        }
    }

    int blocks() {
        return placeOfBlock.length;
    }

    int firstBlock() {
        return firstBlock;
    }

    int filled() {
        return filled;
    }

    int people() {
        return distinct;
    }

    void write(MemorySegment whole, SegmentLayout layout) {
        MemorySegment.copy(placeOfBlock, 0, layout.slice(whole, Section.BLOCKS), INT, 0, placeOfBlock.length);
        writePeople(layout.slice(whole, Section.PEOPLE), layout.slice(whole, Section.LASTS));
        writePostings(layout.slice(whole, Section.POSTINGS), layout.width());
    }

    private void writePeople(MemorySegment blocks, MemorySegment lasts) {
        var before = -1;
        for (var i = 0; i < people.length; i++) {
            var place = placeOfBlock[people[i] / BLOCK - firstBlock];
            var first = (long) place * BLOCK_WORDS;
            if (place != before) {
                blocks.setAtIndex(LONG, first + BLOCK_WORDS - 1, i);
                before = place;
            }
            if (i == people.length - 1 || people[i] != people[i + 1]) {
                var bit = people[i] % BLOCK;
                mark(blocks, first + (bit >>> 6), bit);
                mark(lasts, i >>> 6, i);
            }
        }
    }

    private static void mark(MemorySegment words, long word, int bit) {
        words.setAtIndex(LONG, word, words.getAtIndex(LONG, word) | 1L << bit);
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
