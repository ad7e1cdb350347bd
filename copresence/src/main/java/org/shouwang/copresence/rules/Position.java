package org.shouwang.copresence.rules;

/**
 * Where a person was seen.
 *
 * @param at seconds since 1970
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east
 */
public record Position(int person, long at, double latitude, double longitude) {}
