/** From a timetable as operators publish it to the network that the inference of rides works on. */
@NullMarked
package org.shouwang.taps.network;

import org.jspecify.annotations.NullMarked;
