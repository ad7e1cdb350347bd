package org.shouwang.copresence;

import static org.shouwang.copresence.SegmentLayout.RUN;

/** The inner loop: who else was at a place between two times. Allocates nothing once it is made. Not thread-safe. */
final class Scan {
    private final Meetings meetings;
    private final Encounters told;
    private final int least;

    /** @param least seconds that count as an encounter */
    Scan(int least, Encounters told) {
        meetings = new Meetings(least);
        this.told = told;
        this.least = least;
    }

    /** From here on it is about this asker, who is asked about from a moment on. */
    void ask(int asker, long since) {
        meetings.ask(asker, since);
    }

    /** Tells of everybody at a place who shares time with [{@code from}, {@code to}), other than the asker. */
    void at(Segment segment, int rank, int from, int to) {
        var places = segment.placeDirectory();
        var middle = segment.firstFrom(places.first(rank), places.first(rank + 1), from);
        around(segment, rank, middle, from, to);
    }

    /**
     * The same from a record of the place on, or from one past its last: those before are searched backwards as far as the
     * longest stay reaches, it and those after it forwards.
     */
    void around(Segment segment, int rank, int middle, int from, int to) {
        if (to - from < least) {
            return;
        }
        meetings.begin(from, to);
        forwards(segment, middle, segment.placeDirectory().first(rank + 1), to - least);
        backwards(segment, rank, middle, from + least);
        tell(segment);
    }

    private void forwards(Segment segment, int first, int end, int latestStart) {
        for (var i = first; i < end; ) {
            makeRoom(segment);
            for (var stop = Math.min(end, i + RUN); i < stop; i++) {
                var packed = segment.record(i);
                if (Packed.start(packed) > latestStart) {
                    return;
                }
                meetings.consider(i, packed);
            }
        }
    }

    private void backwards(Segment segment, int rank, int middle, int earliestEnd) {
        var places = segment.placeDirectory();
        var first = places.first(rank);
        var earliestStart = earliestEnd - places.longest(rank);
        for (var i = middle - 1; i >= first; ) {
            var stop = Math.max(first, i & -RUN);
            if (places.latestEndOfRun(i) < earliestEnd) {
                i = stop - 1;
                continue;
            }
            makeRoom(segment);
            for (; i >= stop; i--) {
                var packed = segment.record(i);
                if (Packed.start(packed) < earliestStart) {
                    return;
                }
                meetings.consider(i, packed);
            }
        }
    }

    private void makeRoom(Segment segment) {
        if (meetings.isNearlyFull()) {
            tell(segment);
        }
    }

    private void tell(Segment segment) {
        if (meetings.size() > 0) {
            told.met(segment, meetings);
            meetings.clear();
        }
    }
}
