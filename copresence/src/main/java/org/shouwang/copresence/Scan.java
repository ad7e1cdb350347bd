package org.shouwang.copresence;

import static org.shouwang.copresence.SegmentLayout.RUN_SHIFT;

/** The inner loop: who else was at a place between two times. Allocates nothing. */
final class Scan {
    private static final int RUN = 1 << RUN_SHIFT;

    private Scan() {}

    /**
     * Tells of everybody at a place who shares at least {@code least} seconds with [{@code from}, {@code to}).
     *
     * @param middle a record of the place, or one past its last, to start from: those before are searched backwards as far
     *     as the longest stay reaches, it and those after it forwards
     * @param person who asks, and does not meet himself
     */
    static void around(
            Segment segment, int rank, int middle, int from, int to, int person, int least, Encounters encounters) {
        if (to - from < least) {
            return;
        }
        forwards(segment, middle, segment.first(rank + 1), from, to, person, least, encounters);
        backwards(segment, segment.first(rank), middle, from, to, person, least, segment.longest(rank), encounters);
    }

    private static void forwards(
            Segment segment, int first, int end, int from, int to, int person, int least, Encounters encounters) {
        for (var i = first; i < end; i++) {
            var packed = segment.record(i);
            if (Packed.start(packed) > to - least) {
                return;
            }
            meet(segment, i, packed, from, to, person, least, encounters);
        }
    }

    private static void backwards(
            Segment segment,
            int first,
            int end,
            int from,
            int to,
            int person,
            int least,
            int longest,
            Encounters encounters) {
        var i = end - 1;
        while (i >= first) {
            if ((i & RUN - 1) == RUN - 1 && segment.latestEndOfRun(i) < from + least) {
                i -= RUN;
                continue;
            }
            var packed = segment.record(i);
            if (Packed.start(packed) + longest < from + least) {
                return;
            }
            meet(segment, i, packed, from, to, person, least, encounters);
            i--;
        }
    }

    private static void meet(
            Segment segment, int record, long packed, int from, int to, int person, int least, Encounters encounters) {
        var since = Math.max(from, Packed.start(packed));
        var until = Math.min(to, Packed.end(packed));
        if (until - since >= least && Packed.person(packed) != person) {
            encounters.met(segment, record, packed, since, until);
        }
    }
}
