package org.shouwang.copresence;

/**
 * People and three words about each. Open addressing; an entry is four words, so that one cache line answers a look-up, and
 * its first word is never zero: the person plus one above, whatever the subclass counts below. Not thread-safe.
 */
abstract class PersonTable implements Encounters {
    private static final int WORDS = 4;
    private static final int SPREAD = 0x9E37_79B9;
    private static final int FIRST_SLOTS = 1 << 10;

    /** Entry after entry; {@link #find} answers where one begins. */
    protected long[] entries = new long[FIRST_SLOTS * WORDS];

    private int shift = Integer.numberOfLeadingZeros(FIRST_SLOTS - 1);
    private int size;

    private final int[] found = new int[Meetings.ROOM];

    /** Keeps reads alive that are only there to bring something near. */
    @SuppressWarnings("UnusedVariable")
    private long touched;

    final int size() {
        return size;
    }

    /** How many slots there are, used or not. */
    final int slots() {
        return entries.length / WORDS;
    }

    final boolean isUsed(int slot) {
        return entries[slot * WORDS] != 0;
    }

    final int person(int slot) {
        return personAt(entries, slot * WORDS);
    }

    /** Where a person is, or would be. */
    final int slotOf(int person) {
        return find(person) / WORDS;
    }

    /** Where the words of a slot begin. */
    static int wordsOf(int slot) {
        return slot * WORDS;
    }

    /**
     * Where the words of everybody met begin, in the order of the meetings; who is new has an entry now, with all other bits
     * zero. The first pass only brings near what the second one needs.
     */
    protected final int[] entriesOf(Meetings meetings) {
        var many = meetings.size();
        while ((size + many) * 2 > slots()) {
            grow();
        }
        var sum = 0L;
        for (var i = 0; i < many; i++) {
            sum += entries[home(shift, meetings.person(i))];
        }
        touched += sum;
        for (var i = 0; i < many; i++) {
            found[i] = findOrCreate(meetings.person(i));
        }
        return found;
    }

    /** Where the words of a person begin, or would: the first of them is zero then. */
    protected final int find(int person) {
        return find(entries, shift, person);
    }

    /** Makes an entry for a person who has none; the other words are zero. */
    protected final int create(int person) {
        if ((size + 1) * 2 > slots()) {
            grow();
        }
        return findOrCreate(person);
    }

    private int findOrCreate(int person) {
        var at = find(person);
        if (entries[at] == 0) {
            entries[at] = (long) (person + 1) << Integer.SIZE;
            size++;
        }
        return at;
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

    private static int find(long[] entries, int shift, int person) {
        var mask = entries.length - 1;
        var at = home(shift, person);
        while (entries[at] != 0 && personAt(entries, at) != person) {
            at = at + WORDS & mask;
        }
        return at;
    }

    private static int home(int shift, int person) {
        return ((person * SPREAD) >>> shift) * WORDS;
    }

    private static int personAt(long[] entries, int at) {
        return (int) (entries[at] >>> Integer.SIZE) - 1;
    }
}
