package org.shouwang.bench.inference;

/** A line, a stop to get on and a stop to get off, as a rider has them in mind. */
record Leg(int line, int board, int alight) {}
