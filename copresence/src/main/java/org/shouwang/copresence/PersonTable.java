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

    /** Where the words of a person begin, or would: the first of them is zero then. */
    protected final int find(int person) {
        return find(entries, shift, person);
    }

    /** Makes an entry for a person who has none; the other words are zero. */
    protected final int create(int person) {
        if (++size * 2 > slots()) {
            grow();
        }
        var at = find(person);
        entries[at] = (long) (person + 1) << Integer.SIZE;
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
        var at = ((person * SPREAD) >>> shift) * WORDS;
        while (entries[at] != 0 && personAt(entries, at) != person) {
            at = at + WORDS & mask;
        }
        return at;
    }

    private static int personAt(long[] entries, int at) {
        return (int) (entries[at] >>> Integer.SIZE) - 1;
    }
}
