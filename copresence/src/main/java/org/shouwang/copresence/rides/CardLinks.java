package org.shouwang.copresence.rides;

import java.util.Arrays;

/** Tap by tap, the other taps of the same card that may say something about it. */
final class CardLinks {
    static final int NONE = -1;
    private static final double SAME_TIME = 5_400;
    private static final int MOST = 60;
    private static final int[] NOBODY = {};

    final int[] before;
    final int[] next;
    final int[] firstOfDay;
    final int[] lastOfDay;

    /** On other days. */
    final int[][] others;

    /** Of these the ones with the same line at the same time of day. */
    final int[][] alike;

    private final TapTable table;

    CardLinks(TapTable table) {
        this.table = table;
        before = none(table.size());
        next = none(table.size());
        firstOfDay = none(table.size());
        lastOfDay = none(table.size());
        others = new int[table.size()][];
        alike = new int[table.size()][];
        Arrays.fill(others, NOBODY);
        Arrays.fill(alike, NOBODY);
        table.cards.forEach(this::link);
    }

    private static int[] none(int size) {
        var none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }

    private void link(int[] card) {
        for (var k = 0; k < card.length; k++) {
            var tap = card[k];
            before[tap] = k > 0 ? card[k - 1] : NONE;
            next[tap] = k + 1 < card.length ? card[k + 1] : NONE;
            firstOfDay[tap] = k > 0 && sameDay(tap, card[k - 1]) ? firstOfDay[card[k - 1]] : tap;
            var from = Math.max(0, Math.min(k - MOST / 2, card.length - MOST));
            var near = Arrays.copyOfRange(card, from, Math.min(card.length, from + MOST));
            others[tap] =
                    Arrays.stream(near).filter(other -> !sameDay(tap, other)).toArray();
            alike[tap] = Arrays.stream(others[tap])
                    .filter(other -> alike(tap, other))
                    .toArray();
        }
        for (var k = card.length - 1; k >= 0; k--) {
            var ends = k + 1 == card.length || !sameDay(card[k], card[k + 1]);
            lastOfDay[card[k]] = ends ? card[k] : lastOfDay[card[k + 1]];
        }
    }

    boolean sameDay(int tap, int other) {
        return table.day[tap] == table.day[other];
    }

    private boolean alike(int tap, int other) {
        var apart = Math.floorMod(table.at[tap] - table.at[other], 86_400L);
        return table.line(tap) == table.line(other) && Math.min(apart, 86_400 - apart) < SAME_TIME;
    }
}
