package org.shouwang.copresence.rides;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the other taps of a card say about one of them: people board where they got off before, get off where they board
 * next, come home at night, and do on Tuesday what they did on Monday.
 */
final class Habits {
    private static final double SAME_TIME = 5_400;

    private final Knowledge knowledge;
    private final Draws draws;
    private final Walks walks;
    private final @Nullable Spread[] alighted;
    private final int[][] cardOf;
    private final int[] place;

    /** @param alighted where rides ended, as far as was thought so far */
    Habits(Knowledge knowledge, Draws draws, Walks walks, @Nullable Spread[] alighted) {
        this.knowledge = knowledge;
        this.draws = draws;
        this.walks = walks;
        this.alighted = alighted;
        cardOf = new int[knowledge.table.size()][];
        place = new int[knowledge.table.size()];
        for (var card : knowledge.table.cards) {
            for (var k = 0; k < card.length; k++) {
                cardOf[card[k]] = card;
                place[card[k]] = k;
            }
        }
    }

    /** Shares of states. */
    static final class Spread {
        final int[] states;
        final float[] shares;

        Spread(int[] states, float[] shares) {
            this.states = states;
            this.shares = shares;
        }
    }

    /** How many times as likely as for anybody the card boards at each stop at this tap. */
    double[] boardings(int tap) {
        var card = cardOf[tap];
        var k = place[tap];
        var likely = new double[knowledge.network.stops()];
        var left = 1.0;
        if (k > 0) {
            var weight = sameDay(card, k, k - 1) ? Weights.BOARD_WHERE_LEFT : Weights.BOARD_WHERE_SLEPT;
            left -= onwardFromAlighting(card[k - 1], weight, likely);
        }
        left -= usual(card, k, likely);
        addAll(likely, left);
        return likely;
    }

    /** How many times as likely as for anybody the card gets off at each stop on the ride of this tap. */
    double[] goals(int tap) {
        var card = cardOf[tap];
        var k = place[tap];
        var likely = new double[knowledge.network.stops()];
        var left = 1.0;
        if (k + 1 < card.length && sameDay(card, k, k + 1)) {
            left -= backFromBoarding(card[k + 1], Weights.LEAVE_WHERE_NEXT, likely);
        } else {
            left -= homeward(card, k, likely);
        }
        left -= haunts(card, k, likely);
        addAll(likely, left);
        return likely;
    }

    private boolean sameDay(int[] card, int k, int other) {
        return knowledge.table.day[card[k]] == knowledge.table.day[card[other]];
    }

    /** The last ride of a day leads to where its first began, and where the next day begins. */
    private double homeward(int[] card, int k, double[] likely) {
        var first = k;
        while (first > 0 && sameDay(card, k, first - 1)) {
            first--;
        }
        var used = 0.0;
        if (first < k) {
            used += backFromBoarding(card[first], Weights.LEAVE_WHERE_BEGUN, likely);
        }
        if (k + 1 < card.length) {
            var weight = first < k ? Weights.LEAVE_WHERE_SLEPT : Weights.LEAVE_WHERE_SLEPT_ALONE;
            used += backFromBoarding(card[k + 1], weight, likely);
        }
        return used;
    }

    /** Boardings on other days: the same line at the same time counts most. */
    private double usual(int[] card, int k, double[] likely) {
        var alike = 0;
        var others = 0;
        for (var other = 0; other < card.length; other++) {
            if (!sameDay(card, k, other)) {
                alike += alike(card[k], card[other]) ? 1 : 0;
                others++;
            }
        }
        if (others == 0) {
            return 0;
        }
        var habit = alike * Weights.HABIT_A_DAY / (1 + alike * Weights.HABIT_A_DAY) * (1 - Weights.BOARD_WHERE_LEFT);
        var used = 0.0;
        for (var other = 0; other < card.length; other++) {
            if (!sameDay(card, k, other)) {
                var share = Weights.BOARD_AT_A_HAUNT / others;
                if (alike(card[k], card[other])) {
                    share += habit / alike;
                }
                used += onwardFromBoarding(card[other], share, likely);
            }
        }
        return used;
    }

    private boolean alike(int tap, int other) {
        var table = knowledge.table;
        var apart = Math.floorMod(table.at[tap] - table.at[other], 86_400L);
        return table.line(tap) == table.line(other) && Math.min(apart, 86_400 - apart) < SAME_TIME;
    }

    /** Where the card boards on other days people get off too; rides alike end alike. */
    private double haunts(int[] card, int k, double[] likely) {
        var others = 0;
        var alike = 0;
        for (var other = 0; other < card.length; other++) {
            if (!sameDay(card, k, other)) {
                others++;
                alike += alike(card[k], card[other]) ? 1 : 0;
            }
        }
        var used = 0.0;
        for (var other = 0; other < card.length; other++) {
            if (!sameDay(card, k, other)) {
                used += backFromBoarding(card[other], Weights.LEAVE_AT_A_HAUNT / others, likely);
                if (alike(card[k], card[other])) {
                    used += again(card[other], Weights.LEAVE_AS_USUAL / alike, likely);
                }
            }
        }
        return used;
    }

    private double again(int tap, double weight, double[] likely) {
        return onwardFromAlighting(tap, weight, likely);
    }

    private double onwardFromAlighting(int tap, double weight, double[] likely) {
        var spread = alighted[tap];
        if (spread == null) {
            return 0;
        }
        var states = knowledge.states(knowledge.table.line(tap));
        for (var i = 0; i < spread.states.length; i++) {
            if (spread.shares[i] > 0.01) {
                walks.onward(states.stop[spread.states[i]], weight * spread.shares[i], likely);
            }
        }
        return weight;
    }

    private double onwardFromBoarding(int tap, double weight, double[] likely) {
        return eachBoarding(tap, weight, (stop, share) -> walks.onward(stop, share, likely));
    }

    private double backFromBoarding(int tap, double weight, double[] likely) {
        return eachBoarding(tap, weight, (stop, share) -> walks.back(stop, share, likely));
    }

    private double eachBoarding(int tap, double weight, AtStop each) {
        if (!draws.known(tap)) {
            return 0;
        }
        var states = knowledge.states(knowledge.table.line(tap));
        for (var draw = 0; draw < draws.count; draw++) {
            each.at(states.stop[draws.state(tap, draw)], weight / draws.count);
        }
        return weight;
    }

    private static void addAll(double[] likely, double rest) {
        Arrays.setAll(likely, stop -> likely[stop] + Math.max(0.03, rest));
    }

    private interface AtStop {
        void at(int stop, double share);
    }
}
