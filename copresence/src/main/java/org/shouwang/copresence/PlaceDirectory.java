package org.shouwang.copresence;

import static org.shouwang.copresence.SegmentLayout.INT;
import static org.shouwang.copresence.SegmentLayout.LONG;
import static org.shouwang.copresence.SegmentLayout.RUN_SHIFT;

import java.lang.foreign.MemorySegment;
import org.shouwang.copresence.SegmentLayout.Section;

/** Which records are at which place, and how far from each other those who met can lie. Places go by their rank. */
final class PlaceDirectory {
    private final MemorySegment runs;
    private final MemorySegment places;
    private final MemorySegment bounds;
    private final int count;

    PlaceDirectory(MemorySegment whole, SegmentLayout layout) {
        runs = layout.slice(whole, Section.RUNS);
        places = layout.slice(whole, Section.PLACES);
        bounds = layout.slice(whole, Section.BOUNDS);
        count = layout.places();
    }

    /** One word for a run of records. */
    static long run(int rank, int latestEnd) {
        return (long) rank << Integer.SIZE | latestEnd;
    }

    /** One word for the bounds of a place. */
    static long bounds(int first, int longest) {
        return (long) first << Integer.SIZE | longest;
    }

    /** The rank of the place of a record. */
    int rankOf(int record) {
        var rank = rankOfRun(record);
        while (first(rank + 1) <= record) {
            rank++;
        }
        return rank;
    }

    /** The rank of the place of the first record in the run of 64 that this one is in. */
    int rankOfRun(int record) {
        return (int) (runs.getAtIndex(LONG, record >>> RUN_SHIFT) >>> Integer.SIZE);
    }

    /** The latest end in the run of 64 records that this one is in. */
    int latestEndOfRun(int record) {
        return (int) runs.getAtIndex(LONG, record >>> RUN_SHIFT);
    }

    int place(int rank) {
        return places.getAtIndex(INT, rank);
    }

    /** The first record at a place; that of the rank one higher is the first no longer there. */
    int first(int rank) {
        return (int) (bounds.getAtIndex(LONG, rank) >>> Integer.SIZE);
    }

    /** Seconds of the longest stay at a place. */
    int longest(int rank) {
        return (int) bounds.getAtIndex(LONG, rank);
    }

    /** The rank of a place, or a negative number if nobody was there. */
    int rank(int place) {
        var low = 0;
        var high = count - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var found = place(middle);
            if (found == place) {
                return middle;
            }
            if (found < place) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
