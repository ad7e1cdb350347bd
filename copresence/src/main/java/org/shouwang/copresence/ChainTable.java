package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.List;

/**
 * Who was reached from the cases, in how many steps, first when and by whom. Words of an entry: person and number of whoever
 * reached it first; when; order plus one, encounters and seconds; strength.
 */
final class ChainTable extends PersonTable {
    private static final int ORDER_SHIFT = 56;
    private static final int ENCOUNTERS_SHIFT = 40;
    private static final long ENCOUNTERS_MASK = 0xffff;
    private static final long SECONDS_MASK = (1L << ENCOUNTERS_SHIFT) - 1;

    private final double decay;
    private int order;

    ChainTable(double decay) {
        this.decay = decay;
    }

    /** Enters a case, from which chains begin. */
    void begin(Case window) {
        var at = find(window.person());
        if (entries[at] == 0) {
            at = create(window.person());
            entries[at] |= window.person();
            entries[at + 1] = window.from();
            entries[at + 2] = word(0);
            entries[at + 3] = Double.doubleToRawLongBits(1);
        }
    }

    /** What follows is met by those who are one step nearer to a case. */
    void begin(int order) {
        this.order = order;
    }

    @Override
    public void met(Segment segment, Meetings meetings) {
        var found = entriesOf(meetings);
        var strength = Double.longBitsToDouble(entries[find(meetings.asker()) + 3]) * decay;
        for (var i = 0; i < meetings.size(); i++) {
            met(
                    found[i],
                    meetings.asker(),
                    segment.base() + meetings.from(i),
                    meetings.to(i) - meetings.from(i),
                    strength);
        }
    }

    private void met(int at, int by, long from, int seconds, double strength) {
        var before = entries[at + 2];
        if (before == 0) {
            entries[at] |= by;
            entries[at + 1] = from;
            before = word(order);
        } else if (before >>> ORDER_SHIFT != order + 1) {
            return;
        } else if (from < entries[at + 1]) {
            entries[at] = entries[at] >>> Integer.SIZE << Integer.SIZE | by;
            entries[at + 1] = from;
        }
        entries[at + 2] = before + (1L << ENCOUNTERS_SHIFT) + seconds;
        entries[at + 3] = Double.doubleToRawLongBits(
                joined(Double.longBitsToDouble(entries[at + 3]), strength * Reach.dose(seconds)));
    }

    /** Never zero, as that of somebody new is. */
    private static long word(int order) {
        return (order + 1L) << ORDER_SHIFT;
    }

    /** Two ways to be infected, each with its chance: what is left is that neither happened. */
    private static double joined(double before, double now) {
        return 1 - (1 - before) * (1 - now);
    }

    /** Those of one order as cases of the next. */
    List<Case> frontier(int order, long until) {
        var frontier = new ArrayList<Case>();
        for (var slot = 0; slot < slots(); slot++) {
            if (isOf(order, slot) && at(slot) < until) {
                frontier.add(new Case(person(slot), at(slot), until));
            }
        }
        return frontier;
    }

    /** Whether somebody is there who is so many steps away. */
    boolean isOf(int order, int slot) {
        return entries[wordsOf(slot) + 2] >>> ORDER_SHIFT == order + 1;
    }

    /** As precise as it is told. */
    float strength(int slot) {
        return (float) Double.longBitsToDouble(entries[wordsOf(slot) + 3]);
    }

    private long at(int slot) {
        return entries[wordsOf(slot) + 1];
    }

    Reached reached(int slot) {
        var at = wordsOf(slot);
        return new Reached(
                person(slot),
                (int) (entries[at + 2] >>> ORDER_SHIFT) - 1,
                (int) entries[at],
                entries[at + 1],
                entries[at + 2] & SECONDS_MASK,
                (int) (entries[at + 2] >>> ENCOUNTERS_SHIFT & ENCOUNTERS_MASK),
                strength(slot));
    }
}
