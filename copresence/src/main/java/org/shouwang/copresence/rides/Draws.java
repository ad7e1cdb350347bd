package org.shouwang.copresence.rides;

import java.util.Arrays;

/** Where each tap may have been made, or its ride have ended: several drawn answers, each of them to the whole city. */
final class Draws {
    private static final short NONE = -1;

    final int count;
    private final short[] states;

    Draws(int taps, int count) {
        this.count = count;
        states = new short[taps * count];
        Arrays.fill(states, NONE);
    }

    void put(int tap, int draw, int state) {
        states[tap * count + draw] = (short) state;
    }

    /** A state of the tap's line. */
    int state(int tap, int draw) {
        return states[tap * count + draw];
    }

    /** Not where vehicle or line are unknown. */
    boolean known(int tap) {
        return states[tap * count] != NONE;
    }
}
