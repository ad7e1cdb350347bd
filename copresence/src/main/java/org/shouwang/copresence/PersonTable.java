package org.shouwang.copresence;

import java.util.Arrays;

/**
 * People and three words about each. Small slots with open addressing lead to entries that lie close together in the order in
 * which people were met: those of one ride stay neighbours, and are met again together. Not thread-safe.
 */
abstract class PersonTable {
    private static final int WORDS = 4;
    private static final int SPREAD = 0x9E37_79B9;
    private static final int FEWEST = 512;

    /** Entry after entry. The upper half of the first word is the person, all else belongs to the subclass. */
    protected long[] entries;

    /** Person, and the number of the entry plus one. */
    private long[] slots;

    private int shift;
    private int size;
    private final int[] found = new int[Meetings.ROOM];

    /** Keeps reads alive that are only there to bring something near. */
    @SuppressWarnings("UnusedVariable")
    private long touched;

    /** @param people for so many there is room at once; those who come later move the others, which costs most of all */
    PersonTable(int people) {
        var room = Integer.highestOneBit(Math.max(FEWEST, people) * 2 - 1);
        entries = new long[room * WORDS];
        slots = new long[room * 2];
        shift = Integer.numberOfLeadingZeros(slots.length - 1);
    }

    final int size() {
        return size;
    }

    final int person(int number) {
        return (int) (entries[wordsOf(number)] >>> Integer.SIZE);
    }

    /** The number of the entry of a person, or a negative one. */
    final int numberOf(int person) {
        return (int) slots[slot(person)] - 1;
    }

    /** Brings near what {@link #numberOf} will need. */
    final void touch(int person) {
        touched += slots[home(person)];
    }

    /** Where the words of an entry begin. */
    static int wordsOf(int number) {
        return number * WORDS;
    }

    /**
     * Where the words of everybody met begin, in the order of the meetings; who is new has an entry now, with all other bits
     * zero.
     */
    protected final int[] entriesOf(Meetings meetings) {
        var many = meetings.size();
        makeRoom(many);
        for (var i = 0; i < many; i++) {
            touch(meetings.person(i));
        }
        for (var i = 0; i < many; i++) {
            found[i] = findOrCreate(meetings.person(i));
        }
        return found;
    }

    /** Where the words of one person begin, who may be new. */
    protected final int entryOf(int person) {
        makeRoom(1);
        return findOrCreate(person);
    }

    private int findOrCreate(int person) {
        var slot = slot(person);
        if (slots[slot] == 0) {
            entries[wordsOf(size)] = (long) person << Integer.SIZE;
            slots[slot] = (long) person << Integer.SIZE | ++size;
        }
        return wordsOf((int) slots[slot] - 1);
    }

    private void makeRoom(int more) {
        while ((size + more) * WORDS > entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        while ((size + more) * 2 > slots.length) {
            shift--;
            slots = new long[slots.length * 2];
            for (var number = 0; number < size; number++) {
                var person = person(number);
                slots[slot(person)] = (long) person << Integer.SIZE | (number + 1);
            }
        }
    }

    /** The slot of a person, or a free one. */
    private int slot(int person) {
        var mask = slots.length - 1;
        var slot = home(person);
        while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != person) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int home(int person) {
        return (person * SPREAD) >>> shift;
    }
}
