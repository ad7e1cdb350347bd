package org.shouwang.copresence;

/**
 * Sums encounters by person. Words of an entry: person and encounters; how many were met, and seconds; first; who was met
 * last, and until when.
 */
final class ContactTable extends PersonTable {
    private static final int MET_SHIFT = 40;
    private static final long SECONDS_MASK = (1L << MET_SHIFT) - 1;
    private static final int LAST_BITS = 34;
    private static final long LAST_MASK = (1L << LAST_BITS) - 1;

    private int asking;
    private long base;

    /** What follows is met by the asker of this number, one or more, at times counted from this base. */
    void asking(int number, long base) {
        asking = number;
        this.base = base;
    }

    @Override
    public void met(Segment segment, int record, long packed, int from, int to) {
        var person = Packed.person(packed);
        var at = find(person);
        if (entries[at] == 0) {
            at = create(person);
            entries[at + 2] = Long.MAX_VALUE;
        }
        if (entries[at + 3] >>> LAST_BITS != asking) {
            entries[at + 1] += 1L << MET_SHIFT;
        }
        entries[at]++;
        entries[at + 1] += to - from;
        entries[at + 2] = Math.min(entries[at + 2], base + from);
        entries[at + 3] = (long) asking << LAST_BITS | Math.max(entries[at + 3] & LAST_MASK, base + to);
    }

    long seconds(int slot) {
        return entries[wordsOf(slot) + 1] & SECONDS_MASK;
    }

    Contact contact(int slot) {
        var at = wordsOf(slot);
        return new Contact(
                person(slot),
                seconds(slot),
                (int) entries[at],
                (int) (entries[at + 1] >>> MET_SHIFT),
                entries[at + 2],
                entries[at + 3] & LAST_MASK);
    }
}
