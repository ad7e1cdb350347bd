package org.shouwang.copresence.rides;

/**
 * Where a ride may have ended.
 *
 * @param pattern number in the network
 * @param position in the pattern
 * @param stop number in the network
 * @param seconds after the tap, if it ended there
 * @param probability 0 to 1
 */
public record Alighting(int pattern, int position, int stop, int seconds, double probability) {}
