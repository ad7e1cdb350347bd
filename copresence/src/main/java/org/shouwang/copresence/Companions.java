package org.shouwang.copresence;

/** Tells of everybody who shared a stay: in the segment of the stay, and in those that reach into its time. */
final class Companions implements Stays {
    /** Seconds after the base at which everybody has left. */
    private static final int MOST = Packed.MAX_START + Presence.MAX_SECONDS + 1;

    private final Segment[] segments;
    private final Scan scan;

    Companions(Segment[] segments, int least, Encounters told) {
        this.segments = segments;
        scan = new Scan(least, told);
    }

    @Override
    public void stayed(Case asked, Segment home, int record, int rank) {
        var packed = home.record(record);
        var from = Math.max(asked.from(), home.base() + Packed.start(packed));
        var until = Math.min(asked.until(), home.base() + Packed.end(packed));
        scan.ask(asked.person(), asked.from());
        scan.around(home, rank, record, (int) (from - home.base()), (int) (until - home.base()));
        for (var segment : segments) {
            if (segment != home && segment.reaches(from, until)) {
                in(segment, home.placeDirectory().place(rank), from, until);
            }
        }
    }

    /** Tells of everybody who was at a place, other than the asker. */
    void at(int place, long from, long until, int asker) {
        scan.ask(asker, from);
        for (var segment : segments) {
            if (segment.reaches(from, until)) {
                in(segment, place, from, until);
            }
        }
    }

    private void in(Segment segment, int place, long from, long until) {
        var rank = segment.placeDirectory().rank(place);
        if (rank >= 0) {
            scan.at(segment, rank, offset(segment, from), offset(segment, until));
        }
    }

    /** Seconds after the base, cut to what a segment can hold. */
    private static int offset(Segment segment, long time) {
        return (int) (Math.clamp(time, segment.base(), segment.base() + MOST) - segment.base());
    }
}
