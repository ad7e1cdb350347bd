package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.List;

/**
 * Who was reached from the cases: everybody in the fewest steps that lead there, and apart from that whoever was reached again in
 * more steps, but sooner. What the latter meet in between is reached by no shorter chain. A chain of two steps needs none of it:
 * nobody goes on from where the second one leads.
 */
final class ChainTable implements Encounters {
    private static final int FIRST_AGAIN = 2;

    private final Reach reach;
    private final ReachedTable fewest = new ReachedTable();

    /** By number of steps from {@link #FIRST_AGAIN} on, those reached in just so many sooner than in any fewer. */
    private final List<ReachedTable> sooner = new ArrayList<>();

    private int order;

    ChainTable(Reach reach) {
        this.reach = reach;
    }

    /** Enters a case, from which chains begin. */
    void begin(Case window) {
        fewest.begin(window);
    }

    /** What follows is met by those who are one step nearer to a case. */
    void begin(int order) {
        this.order = order;
        fewest.begin(order);
        if (isFollowedAgain()) {
            var again = new ReachedTable();
            again.begin(order);
            sooner.add(again);
        }
    }

    private boolean isFollowedAgain() {
        return order >= FIRST_AGAIN && order < reach.orders();
    }

    @Override
    public void met(Segment segment, Meetings meetings) {
        var found = fewest.entriesOf(meetings);
        var by = meetings.asker();
        var before = in(by, order - 1);
        var strength = before.exactStrength(before.numberOf(by));
        var since = Math.max(Long.MIN_VALUE / 2, meetings.since()); // a window may have begun before all times
        for (var i = 0; i < meetings.size(); i++) {
            var from = segment.base() + meetings.from(i);
            var seconds = meetings.to(i) - meetings.from(i);
            var chance = strength * reach.left(from - since) * Reach.dose(seconds);
            if (!fewest.add(found[i], by, from, seconds, chance) && isFollowedAgain()) {
                again(meetings.person(i), by, from, seconds, chance);
            }
        }
    }

    private void again(int person, int by, long from, int seconds, double chance) {
        if (!fewest.isOf(0, fewest.numberOf(person)) && from < soonest(person)) {
            var again = sooner.getLast();
            again.add(again.entryOf(person), by, from, seconds, chance);
        }
    }

    /** When somebody is reached in fewer steps than those of now. */
    private long soonest(int person) {
        for (var steps = order - 1; steps >= FIRST_AGAIN; steps--) {
            var number = sooner.get(steps - FIRST_AGAIN).numberOf(person);
            if (number >= 0) {
                return sooner.get(steps - FIRST_AGAIN).at(number);
            }
        }
        return fewest.at(fewest.numberOf(person));
    }

    /** Where it is told how somebody is reached in just so many steps. */
    private ReachedTable in(int person, int steps) {
        var again = steps - FIRST_AGAIN;
        return again >= 0 && sooner.get(again).numberOf(person) >= 0 ? sooner.get(again) : fewest;
    }

    /** Those reached in as many steps as those of now as cases of the next; nobody after the last one. */
    List<Case> frontier() {
        var frontier = new ArrayList<Case>();
        if (order < reach.orders()) {
            fewest.collect(order, reach.until(), frontier);
        }
        if (isFollowedAgain()) {
            sooner.getLast().collect(order, reach.until(), frontier);
        }
        return frontier;
    }

    ReachedTable fewest() {
        return fewest;
    }

    /** How somebody is reached in just so many steps who is. */
    Reached reached(int person, int steps) {
        var table = in(person, steps);
        return table.reached(table.numberOf(person));
    }
}
