package org.shouwang.taps.network;

import org.shouwang.copresence.rides.Network;
import org.shouwang.copresence.rides.Timetable;

/** Some lines of a network, numbered in the order in which they were asked for, and nothing of the others. */
public record Portion(Network network, Timetable timetable) {}
