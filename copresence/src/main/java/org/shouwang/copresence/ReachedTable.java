package org.shouwang.copresence;

import java.util.List;

/**
 * Who was reached, in how many steps, first when and by whom. Words of an entry: person and number of whoever reached it first;
 * when; order plus one, encounters and seconds; strength.
 */
final class ReachedTable extends PersonTable {
    private static final int ORDER_SHIFT = 59;
    private static final int ENCOUNTERS_SHIFT = 35;
    private static final long ENCOUNTERS_MASK = (1 << 24) - 1;
    private static final long SECONDS_MASK = (1L << ENCOUNTERS_SHIFT) - 1;

    /** The highest bits of encounters and of seconds: from there on neither is counted, or they would run into each other. */
    private static final long FULL = 1L << (ORDER_SHIFT - 1) | 1L << (ENCOUNTERS_SHIFT - 1);

    private int order;

    ReachedTable() {
        super(0);
    }

    /** Enters a case, from the first of its windows on. */
    void begin(Case window) {
        var at = entryOf(window.person());
        if (entries[at + 2] == 0) {
            entries[at] |= window.person();
            entries[at + 1] = window.from();
            entries[at + 2] = word(0);
            entries[at + 3] = Double.doubleToRawLongBits(1);
        }
    }

    /** Whoever is added from here on is so many steps away. */
    void begin(int order) {
        this.order = order;
    }

    /** Whether an encounter counts: not for those who were there in fewer steps. */
    boolean add(int at, int by, long from, int seconds, double chance) {
        var before = entries[at + 2];
        if (before == 0) {
            entries[at] |= by;
            entries[at + 1] = from;
            before = word(order);
        } else if (before >>> ORDER_SHIFT != order + 1) {
            return false;
        } else if (from < entries[at + 1] || (from == entries[at + 1] && by < (int) entries[at])) {
            entries[at] = entries[at] >>> Integer.SIZE << Integer.SIZE | by;
            entries[at + 1] = from;
        }
        entries[at + 2] = (before & FULL) == 0 ? before + (1L << ENCOUNTERS_SHIFT) + seconds : before;
        entries[at + 3] = Double.doubleToRawLongBits(joined(Double.longBitsToDouble(entries[at + 3]), chance));
        return true;
    }

    /** Never zero, as that of somebody new is. */
    private static long word(int order) {
        return (order + 1L) << ORDER_SHIFT;
    }

    /** Two ways to be infected, each with its chance: what is left is that neither happened. */
    private static double joined(double before, double now) {
        return 1 - (1 - before) * (1 - now);
    }

    /** Those so many steps away as cases from the moment they were reached. */
    void collect(int order, long until, List<Case> into) {
        for (var number = 0; number < size(); number++) {
            if (isOf(order, number) && at(number) < until) {
                into.add(new Case(person(number), at(number), until));
            }
        }
    }

    /** Whether somebody is there who is so many steps away. */
    boolean isOf(int order, int number) {
        return entries[wordsOf(number) + 2] >>> ORDER_SHIFT == order + 1;
    }

    /** As precise as it is told. */
    float strength(int number) {
        return (float) exactStrength(number);
    }

    double exactStrength(int number) {
        return Double.longBitsToDouble(entries[wordsOf(number) + 3]);
    }

    long at(int number) {
        return entries[wordsOf(number) + 1];
    }

    Reached reached(int number) {
        var at = wordsOf(number);
        return new Reached(
                person(number),
                (int) (entries[at + 2] >>> ORDER_SHIFT) - 1,
                (int) entries[at],
                entries[at + 1],
                entries[at + 2] & SECONDS_MASK,
                (int) (entries[at + 2] >>> ENCOUNTERS_SHIFT & ENCOUNTERS_MASK),
                strength(number));
    }
}
