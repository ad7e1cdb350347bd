package org.shouwang.copresence;

/**
 * Somebody at the end of a chain in which every meeting follows the one before. Of several chains those with the fewest steps are
 * told of, as they are what a tracer can check first; one of more steps may have led here sooner, and what it passed on from
 * here is followed all the same. {@link Chain#way} tells how.
 *
 * @param order steps from a case, the fewest
 * @param by who reached this person first in so many, of several at once the lowest number; was reached in one step less, though
 *     maybe also in fewer and later; a case was reached by itself
 * @param at when, in seconds since 1970; a case from when its first window begins
 * @param seconds shared with people who were reached in one step less, from then on, in all
 * @param encounters with them; beyond 8 million, or 500 years together, these two stay as they are
 * @param strength 0 to 1: joined over these encounters, each with the strength of the one before in one step less, the decay and
 *     the minutes
 */
public record Reached(int person, int order, int by, long at, long seconds, int encounters, double strength) {}
