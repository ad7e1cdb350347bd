package org.shouwang.bench.copresence;

/**
 * A list of people in four sums, so that two engines can be compared without moving the lists.
 *
 * @param weight seconds shared, or for two hops the times of first contact, in all
 * @param mixed person times weight, so that the right sums for the wrong people differ
 */
record Answer(long people, long weight, long encounters, long mixed) {

    /** An answer in the making. */
    static final class Sum {
        private long people;
        private long weight;
        private long encounters;
        private long mixed;

        void add(long person, long weight, long encounters) {
            people++;
            this.weight += weight;
            this.encounters += encounters;
            mixed += person * weight;
        }

        Answer answer() {
            return new Answer(people, weight, encounters, mixed);
        }
    }
}
