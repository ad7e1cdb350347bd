/**
 * GTFS, the format in which operators publish stops, routes and timetables. A row that contradicts the others is left out and
 * named; what is left is a network whose trips have a time for every stop.
 */
@NullMarked
package org.shouwang.taps.gtfs;

import org.jspecify.annotations.NullMarked;
