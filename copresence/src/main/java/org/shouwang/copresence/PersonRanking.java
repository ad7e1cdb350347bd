package org.shouwang.copresence;

import java.util.Arrays;

/** People in ascending order of a number, and those with the same one by their own; one word each. */
final class PersonRanking {
    private static final int PERSON_BITS = 26;

    /** The largest number to rank by. */
    static final long MOST = Long.MAX_VALUE >>> PERSON_BITS;

    private final long[] words;
    private int size;

    PersonRanking(int most) {
        words = new long[most];
    }

    void add(long number, int person) {
        words[size++] = number << PERSON_BITS | person;
    }

    /** To be called once, when everybody is in it. */
    PersonRanking sorted() {
        Arrays.sort(words, 0, size);
        return this;
    }

    int size() {
        return size;
    }

    int person(int rank) {
        if (rank >= size) {
            throw new IndexOutOfBoundsException(rank);
        }
        return (int) words[rank] & Presence.MAX_PERSON;
    }
}
