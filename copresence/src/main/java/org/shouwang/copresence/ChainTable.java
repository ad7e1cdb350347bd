package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.List;

/**
 * Who was reached from the cases, in how many steps, first when and by whom. Words of an entry: person and number of whoever
 * reached it first; when; order, encounters and seconds; strength.
 */
final class ChainTable extends PersonTable {
    private static final int ORDER_SHIFT = 56;
    private static final int ENCOUNTERS_SHIFT = 40;
    private static final long ENCOUNTERS_MASK = 0xffff;
    private static final long SECONDS_MASK = (1L << ENCOUNTERS_SHIFT) - 1;

    private final double decay;
    private int order;
    private int by;
    private double strength;
    private long base;

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
            entries[at + 3] = Double.doubleToRawLongBits(1);
        }
    }

    /** What follows is met by this person, in so many steps from a case. */
    void asking(Case window, int order) {
        this.order = order;
        by = window.person();
        strength = Double.longBitsToDouble(entries[find(by) + 3]) * decay;
    }

    void in(Segment segment) {
        base = segment.base();
    }

    @Override
    public void met(Segment segment, int record, long packed, int from, int to) {
        var person = Packed.person(packed);
        var at = find(person);
        if (entries[at] == 0) {
            at = create(person);
            entries[at] |= by;
            entries[at + 1] = base + from;
            entries[at + 2] = (long) order << ORDER_SHIFT;
        } else if (entries[at + 2] >>> ORDER_SHIFT != order) {
            return;
        } else if (base + from < entries[at + 1]) {
            entries[at] = (long) (person + 1) << Integer.SIZE | by;
            entries[at + 1] = base + from;
        }
        var seconds = to - from;
        entries[at + 2] += (1L << ENCOUNTERS_SHIFT) + seconds;
        entries[at + 3] = Double.doubleToRawLongBits(joined(Double.longBitsToDouble(entries[at + 3]), seconds));
    }

    /** Two ways to be infected, each with its chance: what is left is that neither happened. */
    private double joined(double before, int seconds) {
        return 1 - (1 - before) * (1 - strength * Reach.dose(seconds));
    }

    /** Those of one order as cases of the next. */
    List<Case> frontier(int order, long until) {
        var frontier = new ArrayList<Case>();
        for (var slot = 0; slot < slots(); slot++) {
            if (isUsed(slot) && order(slot) == order && at(slot) < until) {
                frontier.add(new Case(person(slot), at(slot), until));
            }
        }
        return frontier;
    }

    int order(int slot) {
        return (int) (entries[wordsOf(slot) + 2] >>> ORDER_SHIFT);
    }

    private long at(int slot) {
        return entries[wordsOf(slot) + 1];
    }

    Reached reached(int slot) {
        var at = wordsOf(slot);
        return new Reached(
                person(slot),
                order(slot),
                (int) entries[at],
                entries[at + 1],
                entries[at + 2] & SECONDS_MASK,
                (int) (entries[at + 2] >>> ENCOUNTERS_SHIFT & ENCOUNTERS_MASK),
                Double.longBitsToDouble(entries[at + 3]));
    }
}
