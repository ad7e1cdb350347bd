package org.shouwang.copresence.rides;

/**
 * Where a ride may have begun.
 *
 * @param pattern number in the network
 * @param position in the pattern
 * @param probability 0 to 1
 */
public record Boarding(int pattern, int position, double probability) {}
