package org.shouwang.copresence;

import java.util.Arrays;

/** Entries of a table in ascending order of a number, and those with the same one by person; one word each. */
final class PersonRanking {
    private static final int PERSON_BITS = 26;
    private static final int TOGETHER = 512;

    /** The largest number to rank by. */
    static final long MOST = Long.MAX_VALUE >>> PERSON_BITS;

    private final PersonTable table;
    private final long[] words;
    private int size;

    PersonRanking(PersonTable table) {
        this.table = table;
        words = new long[table.size()];
    }

    void add(long rank, int number) {
        words[size++] = rank << PERSON_BITS | table.person(number);
    }

    /** The numbers of the entries that were added, the lowest rank first. */
    int[] numbers() {
        Arrays.sort(words, 0, size);
        var numbers = new int[size];
        for (var first = 0; first < size; first += TOGETHER) {
            var end = Math.min(size, first + TOGETHER);
            for (var i = first; i < end; i++) {
                table.touch(person(i));
            }
            for (var i = first; i < end; i++) {
                numbers[i] = table.numberOf(person(i));
            }
        }
        return numbers;
    }

    private int person(int rank) {
        return (int) words[rank] & Presence.MAX_PERSON;
    }
}
