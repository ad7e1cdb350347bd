package org.shouwang.copresence.rules;

import org.shouwang.copresence.Encounter;

/**
 * How long, how often and from when to when one person was with infectious ones. Encounters with one of them come one after the
 * other; where one overlaps those just before it, as the likely and the possible part of a ride do, a second counts once.
 */
final class Together {
    private static final int NOBODY = -1;

    private long seconds;
    private int encounters;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private int by = NOBODY;
    private long from;
    private long until;

    void add(Encounter encounter) {
        var infector = encounter.own().person();
        if (infector == by && encounter.from() < until && from < encounter.until()) {
            seconds += Math.max(0, from - encounter.from()) + Math.max(0, encounter.until() - until);
            from = Math.min(from, encounter.from());
            until = Math.max(until, encounter.until());
        } else {
            seconds += encounter.seconds();
            by = infector;
            from = encounter.from();
            until = encounter.until();
        }
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
