package org.shouwang.copresence;

import static org.shouwang.copresence.SegmentLayout.RUN;

/**
 * Whether places, their bounds and the runs say of the records what the records say: nothing that {@link PlaceDirectory} reads
 * leads out of its section then, or astray. Reads all of it once, from front to back.
 */
final class PlacesCheck {
    private final Segment segment;
    private final PlaceDirectory places;
    private int earliestStart = Integer.MAX_VALUE;
    private int latestStart;
    private int latestEnd;
    private int latestEndOfRun;
    private long whoIsWhere;

    PlacesCheck(Segment segment) {
        this.segment = segment;
        places = segment.placeDirectory();
    }

    boolean isSound() {
        var end = 0;
        for (var rank = 0; rank < segment.places(); rank++) {
            var first = places.first(rank);
            if (first != end || !isPlace(rank)) {
                return false;
            }
            end = places.first(rank + 1);
            if (end <= first || end > segment.presences() || !areSound(rank, first, end)) {
                return false;
            }
        }
        return end == segment.presences() && areTimesSound();
    }

    /** The same number as that of the people, if the same people have the same records. */
    long whoIsWhere() {
        return whoIsWhere;
    }

    private boolean isPlace(int rank) {
        return places.place(rank) >= 0 && (rank == 0 || places.place(rank) > places.place(rank - 1));
    }

    private boolean areSound(int rank, int first, int end) {
        var longest = 0;
        var before = 0L;
        for (var record = first; record < end; record++) {
            var packed = segment.record(record);
            if (Long.compareUnsigned(packed, before) < 0 || !isInItsRun(rank, record, packed)) {
                return false;
            }
            before = packed;
            longest = Math.max(longest, Packed.seconds(packed));
            whoIsWhere += PeopleCheck.mixed(Packed.person(packed), record);
        }
        earliestStart = Math.min(earliestStart, Packed.start(segment.record(first)));
        latestStart = Math.max(latestStart, Packed.start(before));
        return longest == places.longest(rank);
    }

    private boolean isInItsRun(int rank, int record, long packed) {
        if (record % RUN == 0) {
            latestEndOfRun = 0;
            if (places.rankOfRun(record) != rank) {
                return false;
            }
        }
        latestEndOfRun = Math.max(latestEndOfRun, Packed.end(packed));
        latestEnd = Math.max(latestEnd, latestEndOfRun);
        var isLast = record % RUN == RUN - 1 || record == segment.presences() - 1;
        return !isLast || places.latestEndOfRun(record) == latestEndOfRun;
    }

    private boolean areTimesSound() {
        if (segment.latestEnd() - segment.base() != latestEnd) {
            return false;
        }
        return segment.presences() == 0
                || (Math.abs(segment.base()) <= Presence.MAX_START
                        && segment.base() + earliestStart >= 0
                        && segment.base() + latestStart <= Presence.MAX_START);
    }
}
