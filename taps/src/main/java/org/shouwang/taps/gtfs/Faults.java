package org.shouwang.taps.gtfs;

import java.util.ArrayList;
import java.util.List;

/** Collects faults, and beyond so many only counts them. */
final class Faults {
    private static final int MOST = 10_000;

    private final List<GtfsFault> first = new ArrayList<>();
    private long all;

    void add(GtfsFault fault) {
        all++;
        if (first.size() < MOST) {
            first.add(fault);
        }
    }

    List<GtfsFault> first() {
        return first;
    }

    long all() {
        return all;
    }
}
