package org.shouwang.bench.inference;

/** A card in a vehicle for some time, as somebody holds it to be. */
record Stay(int card, int vehicle, long from, long until) {}
