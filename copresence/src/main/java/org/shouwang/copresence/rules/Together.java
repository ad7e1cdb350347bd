package org.shouwang.copresence.rules;

import org.shouwang.copresence.Encounter;

/**
 * How long, how often and from when to when one person was with infectious ones. Encounters with one of them come in order of
 * time; where they overlap, as the likely and the possible part of a ride do, a second counts once.
 */
final class Together {
    private static final int NOBODY = -1;

    private long seconds;
    private int by = NOBODY;
    private long counted;
    private int encounters;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    void add(Encounter encounter) {
        var infector = encounter.own().person();
        if (infector != by) {
            by = infector;
            counted = Long.MIN_VALUE;
        }
        seconds += Math.max(0, encounter.until() - Math.max(encounter.from(), counted));
        counted = Math.max(counted, encounter.until());
        encounters++;
        first = Math.min(first, encounter.from());
        last = Math.max(last, encounter.until());
    }

    long seconds() {
        return seconds;
    }

    int encounters() {
        return encounters;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }
}
