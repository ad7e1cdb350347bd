package org.shouwang.copresence;

import java.util.Arrays;

/** The distinct places of a segment in ascending order, and the rank of each among them. */
final class PlaceRanks {
    private static final int SPREAD = 0x9E37_79B9;

    final int[] places;
    private final int[] slots;
    private final int[] rankOf;

    private PlaceRanks(int[] places) {
        this.places = places;
        var capacity = Integer.highestOneBit(Math.max(4, places.length * 2 - 1)) << 1;
        slots = new int[capacity];
        rankOf = new int[capacity];
        Arrays.fill(rankOf, -1);
        for (var rank = 0; rank < places.length; rank++) {
            var slot = slot(places[rank]);
            slots[slot] = places[rank];
            rankOf[slot] = rank;
        }
    }

    static PlaceRanks of(int[] rows, int size) {
        var seen = new IntSet();
        for (var i = 0; i < size; i++) {
            seen.add(rows[i]);
        }
        var places = seen.toArray();
        Arrays.sort(places);
        return new PlaceRanks(places);
    }

    int rank(int place) {
        return rankOf[slot(place)];
    }

    private int slot(int place) {
        var mask = slots.length - 1;
        var slot = (place * SPREAD) >>> 7 & mask;
        while (rankOf[slot] >= 0 && slots[slot] != place) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
