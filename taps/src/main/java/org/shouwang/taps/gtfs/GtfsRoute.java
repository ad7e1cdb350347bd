package org.shouwang.taps.gtfs;

/** A line. */
public record GtfsRoute(String id, String name) {}
