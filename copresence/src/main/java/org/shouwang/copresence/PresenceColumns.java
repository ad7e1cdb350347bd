package org.shouwang.copresence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Presences in the making of a segment: three columns that grow, and are put in order together. */
final class PresenceColumns {
    private static final int DIGIT = 11;
    private static final int FIRST_CAPACITY = 1024;
    private static final int FEW = 64;

    int[] places = new int[FIRST_CAPACITY];
    long[] records = new long[FIRST_CAPACITY];
    short[] stops = new short[FIRST_CAPACITY];
    int size;

    void add(int place, long packed, short stop) {
        if (size == places.length) {
            var capacity = Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, size * 2L));
            places = Arrays.copyOf(places, capacity);
            records = Arrays.copyOf(records, capacity);
            stops = Arrays.copyOf(stops, capacity);
        }
        places[size] = place;
        records[size] = packed;
        stops[size] = stop;
        size++;
    }

    /**
     * Orders by place, then record, then stops: the same presences in any order come to lie the same way. Places must be
     * ranks below {@code ranks}.
     */
    void sort(int ranks) {
        var spare = new PresenceColumns(size);
        for (var shift = 0; shift < Packed.START_BITS; shift += DIGIT) {
            var by = shift;
            scatter(spare, 1 << DIGIT, i -> Packed.start(records[i]) >>> by & (1 << DIGIT) - 1);
        }
        scatter(spare, ranks, i -> places[i]);
        settle();
    }

    /** Keeps one of each, when they are in order. */
    void dropRepeated() {
        var kept = 0;
        for (var i = 0; i < size; i++) {
            if (kept == 0 || !isSame(kept - 1, i)) {
                places[kept] = places[i];
                records[kept] = records[i];
                stops[kept++] = stops[i];
            }
        }
        size = kept;
    }

    private boolean isSame(int one, int other) {
        return places[one] == places[other] && records[one] == records[other] && stops[one] == stops[other];
    }

    private PresenceColumns(int capacity) {
        places = new int[capacity];
        records = new long[capacity];
        stops = new short[capacity];
    }

    PresenceColumns() {}

    /** One stable pass; what was the spare becomes the content, and the other way round. */
    private void scatter(PresenceColumns spare, int buckets, Bucket bucket) {
        var next = new int[buckets + 1];
        for (var i = 0; i < size; i++) {
            next[bucket.of(i) + 1]++;
        }
        for (var i = 0; i < buckets; i++) {
            next[i + 1] += next[i];
        }
        for (var i = 0; i < size; i++) {
            var to = next[bucket.of(i)]++;
            spare.places[to] = places[i];
            spare.records[to] = records[i];
            spare.stops[to] = stops[i];
        }
        swap(spare);
    }

    private void swap(PresenceColumns other) {
        var places = this.places;
        var records = this.records;
        var stops = this.stops;
        this.places = other.places;
        this.records = other.records;
        this.stops = other.stops;
        other.places = places;
        other.records = records;
        other.stops = stops;
    }

    /** Orders those that began at the same place in the same second: mostly a few, who boarded together. */
    private void settle() {
        for (int from = 0, to; from < size; from = to) {
            to = from + 1;
            while (to < size && places[to] == places[from] && startsWith(from, to)) {
                to++;
            }
            if (to - from <= FEW) {
                insert(from, to);
            } else {
                order(from, to);
            }
        }
    }

    private boolean startsWith(int one, int other) {
        return Packed.start(records[one]) == Packed.start(records[other]);
    }

    private void insert(int from, int to) {
        for (var i = from + 1; i < to; i++) {
            for (var j = i; j > from && isAfter(j - 1, j); j--) {
                exchange(j - 1, j);
            }
        }
    }

    private void order(int from, int to) {
        var records = Arrays.copyOfRange(this.records, from, to);
        var stops = Arrays.copyOfRange(this.stops, from, to);
        var order = IntStream.range(0, to - from)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> records[i] ^ Long.MIN_VALUE)
                        .thenComparingInt(i -> Short.toUnsignedInt(stops[i])))
                .mapToInt(Integer::intValue)
                .toArray();
        for (var i = 0; i < order.length; i++) {
            this.records[from + i] = records[order[i]];
            this.stops[from + i] = stops[order[i]];
        }
    }

    private boolean isAfter(int one, int other) {
        var order = Long.compareUnsigned(records[one], records[other]);
        return order > 0 || (order == 0 && Short.compareUnsigned(stops[one], stops[other]) > 0);
    }

    private void exchange(int one, int other) {
        var packed = records[one];
        records[one] = records[other];
        records[other] = packed;
        var stop = stops[one];
        stops[one] = stops[other];
        stops[other] = stop;
    }

    private interface Bucket {
        int of(int row);
    }
}
