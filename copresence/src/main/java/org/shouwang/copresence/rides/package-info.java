/**
 * Where people got on and off, inferred from taps that say neither: a vehicle's day is rebuilt from all its taps and the
 * timetable at once, then each ride gets a probability for every stop at which it may have ended. Times are seconds since
 * 1970 in UTC, distances metres.
 */
@NullMarked
package org.shouwang.copresence.rides;

import org.jspecify.annotations.NullMarked;
