package org.shouwang.bench.copresence;

/**
 * A list of people in four sums, so that two engines can be compared without moving the lists.
 *
 * @param weight seconds shared, or for two hops the times of first contact, in all
 * @param mixed person times weight, so that the right sums for the wrong people differ
 */
record Answer(long people, long weight, long encounters, long mixed) {
    Answer plus(Answer other) {
        return new Answer(
                people + other.people, weight + other.weight, encounters + other.encounters, mixed + other.mixed);
    }
}
