package org.shouwang.copresence;

/**
 * Somebody at the end of a chain in which every meeting follows the one before.
 *
 * @param order steps from a case; of several chains the shortest
 * @param by who reached this person first among those one step nearer, of several at once the lowest number; a case was reached by
 *     itself
 * @param at when, in seconds since 1970
 * @param seconds shared with people one step nearer, in all
 * @param encounters with them; beyond 8 million, or 500 years together, these two stay as they are
 * @param strength 0 to 1: joined over all encounters, each with the strength of the one before, the decay and the minutes
 */
public record Reached(int person, int order, int by, long at, long seconds, int encounters, double strength) {}
