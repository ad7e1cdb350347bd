package org.shouwang.copresence;

/**
 * Sums encounters by person. Words of an entry: person and encounters; how many were met, and seconds; first; who was met
 * last, and until when.
 */
final class ContactTable extends PersonTable implements Encounters {
    private static final int MET_SHIFT = 40;
    private static final long SECONDS_MASK = (1L << MET_SHIFT) - 1;
    private static final int LAST_BITS = 34;
    private static final int NOBODY = -1;
    private static final long LAST_MASK = (1L << LAST_BITS) - 1;

    /** For how many people there is room at once: a thousand for each case, as a fortnight in a city brings, up to a million. */
    private static final int EACH = 1 << 10;

    private static final int MOST = 1 << 20;

    private int asker = NOBODY;
    private int askers;

    /** @param cases whose contacts it will hold */
    ContactTable(int cases) {
        super(Math.min(cases, MOST / EACH) * EACH);
    }

    /** Expects all meetings of one asker before those of the next. */
    @Override
    public void met(Segment segment, Meetings meetings) {
        if (meetings.asker() != asker) {
            asker = meetings.asker();
            askers++;
        }
        var found = entriesOf(meetings);
        for (var i = 0; i < meetings.size(); i++) {
            met(found[i], segment.base() + meetings.from(i), segment.base() + meetings.to(i));
        }
    }

    private void met(int at, long from, long to) {
        var metLast = entries[at + 3];
        var isFirst = metLast >>> LAST_BITS == askers ? 0L : 1L;
        entries[at]++;
        entries[at + 1] += (isFirst << MET_SHIFT) + to - from;
        entries[at + 2] = Math.max(entries[at + 2], LAST_MASK - from);
        entries[at + 3] = (long) askers << LAST_BITS | Math.max(metLast & LAST_MASK, to);
    }

    long seconds(int number) {
        return entries[wordsOf(number) + 1] & SECONDS_MASK;
    }

    Contact contact(int number) {
        var at = wordsOf(number);
        return new Contact(
                person(number),
                seconds(number),
                (int) entries[at],
                (int) (entries[at + 1] >>> MET_SHIFT),
                LAST_MASK - entries[at + 2],
                entries[at + 3] & LAST_MASK);
    }
}
