package org.shouwang.taps.gtfs;

/**
 * A row that was left out, or a trip.
 *
 * @param file name of the table: {@code stop_times.txt}
 * @param line number in it, or 0 for what several rows together have done
 * @param code what is wrong: {@code stop-unknown}, {@code time-unreadable} …
 * @param subject id of the trip for what several rows have done, otherwise the name of the column
 */
public record GtfsFault(String file, long line, String code, String subject) {}
