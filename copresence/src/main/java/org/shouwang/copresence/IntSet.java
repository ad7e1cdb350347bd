package org.shouwang.copresence;

import java.util.Arrays;

/** A set of numbers from zero up, open addressing. Not thread-safe. */
final class IntSet {
    private static final int SPREAD = 0x9E37_79B9;

    private int[] slots = new int[64];
    private int size;

    /** Answers whether it was not there before. */
    boolean add(int number) {
        if (size * 2 >= slots.length) {
            grow();
        }
        var slot = slot(slots, number);
        if (slots[slot] != 0) {
            return false;
        }
        slots[slot] = number + 1;
        size++;
        return true;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.stream(slots)
                .filter(slot -> slot != 0)
                .map(slot -> slot - 1)
                .toArray();
    }

    private void grow() {
        var larger = new int[slots.length * 4];
        for (var held : slots) {
            if (held != 0) {
                larger[slot(larger, held - 1)] = held;
            }
        }
        slots = larger;
    }

    /** Where the number is, or would go. {@code Integer.MAX_VALUE + 1} overflows to a value that is not zero. */
    private static int slot(int[] slots, int number) {
        var mask = slots.length - 1;
        var slot = (number * SPREAD) >>> 7 & mask;
        while (slots[slot] != 0 && slots[slot] != number + 1) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
