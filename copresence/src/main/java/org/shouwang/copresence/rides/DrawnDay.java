package org.shouwang.copresence.rides;

/** One answer for one day of a vehicle: where each tap was made, where its ride ended, and before which a new run began. */
final class DrawnDay {
    private final int[] states;
    private final boolean[] begins;
    private final int[] alights;

    DrawnDay(int taps) {
        states = new int[taps];
        begins = new boolean[taps];
        alights = new int[taps];
    }

    void put(int i, int state, boolean begins) {
        states[i] = state;
        this.begins[i] = begins;
    }

    void alight(int i, int state) {
        alights[i] = state;
    }

    /** The state at which the ride of this tap ends. */
    int alights(int i) {
        return alights[i];
    }

    int size() {
        return states.length;
    }

    /** The state at which this tap was made. */
    int state(int i) {
        return states[i];
    }

    /** Whether this tap is the first of its run. */
    boolean begins(int i) {
        return begins[i];
    }

    /** Whether this tap is the last of its run. */
    boolean ends(int i) {
        return i + 1 == states.length || begins[i + 1];
    }
}
