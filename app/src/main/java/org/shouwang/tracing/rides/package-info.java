/** Rides out of taps that say neither where somebody got on nor where they got off: timetables, days to do, and the doing. */
@NullMarked
package org.shouwang.tracing.rides;

import org.jspecify.annotations.NullMarked;
