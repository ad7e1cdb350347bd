package org.shouwang.copresence;

/**
 * Sums encounters by person. Open addressing with four words an entry, so that one cache line answers a look-up:
 * person and encounters, seconds and how many were met, first, last and who was met last. Not thread-safe.
 */
final class ContactTable implements Encounters {
    private static final int WORDS = 4;
    private static final int SPREAD = 0x9E37_79B9;
    private static final int MET_SHIFT = 40;
    private static final long SECONDS_MASK = (1L << MET_SHIFT) - 1;
    private static final int LAST_BITS = 34;
    private static final long LAST_MASK = (1L << LAST_BITS) - 1;
    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] entries = new long[FIRST_CAPACITY * WORDS];
    private int shift = Integer.numberOfLeadingZeros(FIRST_CAPACITY - 1);
    private int size;
    private int asking;
    private long base;

    /** What follows is met by the asker of this number, at times counted from this base. */
    void asking(int number, long base) {
        asking = number;
        this.base = base;
    }

    @Override
    public void met(Segment segment, int record, long packed, int from, int to) {
        add(Packed.person(packed), to - from, base + from, base + to);
    }

    private void add(int person, int seconds, long from, long until) {
        var at = find(person);
        if (entries[at] == 0) {
            if (++size * 2L > entries.length / WORDS) {
                grow();
                at = find(person);
            }
            start(at, person, from);
        }
        if (entries[at + 3] >>> LAST_BITS != asking) {
            entries[at + 1] += 1L << MET_SHIFT;
        }
        entries[at]++;
        entries[at + 1] += seconds;
        entries[at + 2] = Math.min(entries[at + 2], from);
        entries[at + 3] = (long) asking << LAST_BITS | Math.max(entries[at + 3] & LAST_MASK, until);
    }

    private void start(int at, int person, long from) {
        entries[at] = (long) (person + 1) << Integer.SIZE;
        entries[at + 1] = 1L << MET_SHIFT;
        entries[at + 2] = from;
        entries[at + 3] = (long) asking << LAST_BITS;
    }

    int size() {
        return size;
    }

    boolean contains(int person) {
        return entries[find(person)] != 0;
    }

    /** Everybody met, in no order. */
    Contact[] contacts() {
        var contacts = new Contact[size];
        var next = 0;
        for (var at = 0; at < entries.length; at += WORDS) {
            if (entries[at] != 0) {
                contacts[next++] = contact(at);
            }
        }
        return contacts;
    }

    private Contact contact(int at) {
        return new Contact(
                personAt(entries, at),
                entries[at + 1] & SECONDS_MASK,
                (int) entries[at],
                (int) (entries[at + 1] >>> MET_SHIFT),
                entries[at + 2],
                entries[at + 3] & LAST_MASK);
    }

    private int find(int person) {
        return find(entries, shift, person);
    }

    private static int find(long[] entries, int shift, int person) {
        var mask = entries.length - 1;
        var at = ((person * SPREAD) >>> shift) * WORDS;
        while (entries[at] != 0 && personAt(entries, at) != person) {
            at = at + WORDS & mask;
        }
        return at;
    }

    private static int personAt(long[] entries, int at) {
        return (int) (entries[at] >>> Integer.SIZE) - 1;
    }

    private void grow() {
        var larger = new long[entries.length * 2];
        shift--;
        for (var at = 0; at < entries.length; at += WORDS) {
            if (entries[at] != 0) {
                System.arraycopy(entries, at, larger, find(larger, shift, personAt(entries, at)), WORDS);
            }
        }
        entries = larger;
    }
}
