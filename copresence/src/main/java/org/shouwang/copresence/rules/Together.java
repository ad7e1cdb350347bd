package org.shouwang.copresence.rules;

import org.shouwang.copresence.Encounter;

/** How long, how often and from when to when one person was with infectious ones. */
final class Together {
    private long seconds;
    private int encounters;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    void add(Encounter encounter) {
        seconds += encounter.seconds();
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
