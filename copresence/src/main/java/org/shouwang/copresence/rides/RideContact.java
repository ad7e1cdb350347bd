package org.shouwang.copresence.rides;

/**
 * Somebody who shared a vehicle with a card, as far as taps tell.
 *
 * @param probability that they were together for as long as was asked, in one ride at least
 * @param seconds how long they were together on average, over all rides
 * @param likely certain or likely; otherwise merely possible
 */
public record RideContact(int card, double probability, double seconds, boolean likely) {}
