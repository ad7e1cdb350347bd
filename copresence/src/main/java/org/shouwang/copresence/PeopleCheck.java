package org.shouwang.copresence;

import static org.shouwang.copresence.PeopleDirectory.BLOCK;
import static org.shouwang.copresence.PeopleDirectory.BLOCK_WORDS;

/**
 * Whether the way from people to their records begins and ends where it should: nothing that {@link PeopleDirectory} reads leads
 * out of its section then. Where it leads is compared as a sum over all, as it would take long to look up each record.
 */
final class PeopleCheck {
    private final PeopleDirectory directory;
    private final SegmentLayout layout;
    private int filled;
    private int people;
    private int posting;
    private long whoIsWhere;

    PeopleCheck(Segment segment, SegmentLayout layout) {
        directory = segment.peopleDirectory();
        this.layout = layout;
    }

    boolean isSound() {
        for (var block = 0; block < layout.blocks(); block++) {
            if (!directory.isEmpty(block) && !isSound(block)) {
                return false;
            }
        }
        return filled == layout.filled() && people == layout.people() && posting == layout.presences();
    }

    /** The same number as that of the places, if the same people have the same records. */
    long whoIsWhere() {
        return whoIsWhere;
    }

    /** One summand of it: so mixed that no two changes make up for each other. */
    static long mixed(int person, int record) {
        var mixed = ((long) person << Integer.SIZE | record) * 0x9E37_79B9_7F4A_7C15L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8_FEB8_6659_FD93L;
        return mixed ^ mixed >>> 29;
    }

    private boolean isSound(int block) {
        if (directory.placeOf(block) != filled || filled == layout.filled()) {
            return false;
        }
        filled++;
        if (directory.firstOf(block) != posting) {
            return false;
        }
        for (var word = 0; word < BLOCK_WORDS - 1; word++) {
            var first = (layout.firstBlock() + block) * BLOCK + word * Long.SIZE;
            for (var bits = directory.people(block, word); bits != 0; bits &= bits - 1) {
                people++;
                if (!hasRecords(first + Long.numberOfTrailingZeros(bits))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Takes the postings of a person, up to the one that is marked as the last. */
    private boolean hasRecords(int person) {
        for (var before = -1; posting < layout.presences(); ) {
            var record = directory.record(posting);
            if (record <= before || record >= layout.presences()) {
                return false;
            }
            whoIsWhere += mixed(person, record);
            before = record;
            if (directory.isLast(posting++)) {
                return true;
            }
        }
        return false;
    }
}
