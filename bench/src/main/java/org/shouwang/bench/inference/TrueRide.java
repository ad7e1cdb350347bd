package org.shouwang.bench.inference;

/**
 * One ride as it truly was.
 *
 * @param board position in the pattern, and
 * @param alight likewise
 * @param from true time of the tap
 * @param until true time of getting off
 */
record TrueRide(int card, Run run, int board, int alight, long from, long until) {}
