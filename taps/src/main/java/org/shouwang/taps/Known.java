package org.shouwang.taps;

/** What there is in the city, where a list of it exists: what a row names beside it is refused. */
public interface Known {
    Known ANYTHING = new Known() {};

    default boolean line(String line) {
        return true;
    }

    default boolean vehicle(String vehicle) {
        return true;
    }

    default boolean stop(String stop) {
        return true;
    }
}
