package org.shouwang.bench.copresence;

/**
 * What the index costs before it is asked anything.
 *
 * @param bytes a presence
 * @param rate presences built a second of processor time
 */
record Figures(double bytes, double rate) {}
