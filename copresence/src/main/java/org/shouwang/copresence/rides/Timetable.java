package org.shouwang.copresence.rides;

/** When runs leave, and how fast the hour is. */
public interface Timetable {
    /** Planned departures of a pattern within the window, in order, in seconds since 1970. */
    long[] departures(int pattern, long from, long until);

    /** How much longer than usual a run takes that is under way at this moment: 1 at the usual pace. */
    double pace(int pattern, long at);
}
