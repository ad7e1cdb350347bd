package org.shouwang.copresence.rides;

import java.util.Arrays;

/** Where each tap may have been made: several drawn answers to each, all of one vehicle's day drawn together. */
final class Draws {
    static final int NONE = -1;

    final int count;
    private final short[] states;

    Draws(int taps, int count) {
        this.count = count;
        states = new short[taps * count];
        Arrays.fill(states, (short) NONE);
    }

    void put(int tap, int draw, int state) {
        states[tap * count + draw] = (short) state;
    }

    /** A state of the tap's line, or {@link #NONE} where nothing is known of the vehicle. */
    int state(int tap, int draw) {
        return states[tap * count + draw];
    }

    boolean known(int tap) {
        return states[tap * count] != NONE;
    }
}
