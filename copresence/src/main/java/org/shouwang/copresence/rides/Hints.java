package org.shouwang.copresence.rides;

/**
 * What the other taps of a card say about one of them: people board where they got off before, get off where they board
 * next, come home at night, and do on Tuesday what they did on Monday. Not thread-safe.
 */
final class Hints {
    private static final double HARDLY = 0.004;

    private final Knowledge knowledge;
    private final CardLinks links;
    private final Walks walks;
    private final Profile[] profiles;
    private final Draws boards;
    private final Draws ends;
    private final int draw;
    private final Likely others;

    /** @param draw which of the answers to go by */
    Hints(Knowledge knowledge, CardLinks links, Walks walks, Profile[] profiles, Draws boards, Draws ends, int draw) {
        this.knowledge = knowledge;
        this.links = links;
        this.walks = walks;
        this.profiles = profiles;
        this.boards = boards;
        this.ends = ends;
        this.draw = draw;
        others = new Likely(knowledge.network.stops());
    }

    private LineStates states(int tap) {
        return knowledge.states(knowledge.table.line(tap));
    }

    /** What the card says about where it was tapped, state by state. */
    double[] evidence(int tap, Likely boardings, Likely goals) {
        boardings(tap, boardings);
        goals(tap, CardLinks.NONE, goals);
        var states = states(tap);
        var profile = profiles[knowledge.table.line(tap)];
        var evidence = new double[states.count];
        for (var s = 0; s < states.count; s++) {
            evidence[s] = s < states.last[s] ? goals.rest() : 0;
        }
        for (var e = 0; e < states.count; e++) {
            var extra = goals.extra(states.stop[e]);
            if (extra > 0) {
                for (var s = states.first(e); s < e; s++) {
                    evidence[s] += profile.ahead(s)[e - s - 1] * extra;
                }
            }
        }
        knowledge.named(tap).weigh(profile, goals, evidence);
        for (var s = 0; s < states.count; s++) {
            evidence[s] *= boardings.of(states.stop[s]);
        }
        return evidence;
    }

    /** Where the card may board at this tap. */
    private void boardings(int tap, Likely into) {
        into.clear();
        var before = links.before[tap];
        if (before != CardLinks.NONE) {
            var same = links.sameDay(tap, before);
            onward(before, tap, same ? Weights.BOARD_WHERE_LEFT : Weights.BOARD_WHERE_SLEPT, into);
        }
        var last = links.lastOfDay[tap];
        if (links.firstOfDay[tap] == tap && last != tap) {
            onward(last, tap, Weights.BOARD_WHERE_ENDED, into);
        }
        usual(tap, into);
    }

    /** Boardings on other days: the same line at the same time counts most. */
    private void usual(int tap, Likely into) {
        var alike = links.alike[tap];
        var days = alike.length * Weights.HABIT_A_DAY;
        var habit = days / (1 + days) * (1 - Weights.BOARD_WHERE_LEFT);
        for (var other : links.others[tap]) {
            from(other, Weights.BOARD_AT_A_HAUNT / links.others[tap].length, into);
        }
        for (var other : alike) {
            from(other, habit / alike.length, into);
        }
    }

    private void from(int other, double weight, Likely into) {
        if (boards.known(other)) {
            walks.onward(states(other).stop[boards.state(other, draw)], weight, into);
            into.spend(weight);
        }
    }

    /** Onward from where another ride may have ended, whatever the tap itself says about that. */
    private void onward(int ride, int tap, double weight, Likely into) {
        if (!boards.known(ride)) {
            return;
        }
        goals(ride, tap, others);
        var board = boards.state(ride, draw);
        var ahead = ahead(ride, board, others);
        for (var i = 0; i < ahead.length; i++) {
            if (ahead[i] > HARDLY) {
                walks.onward(states(ride).stop[board + 1 + i], weight * ahead[i], into);
            }
        }
        into.spend(weight);
    }

    /**
     * Where the ride of this tap may end.
     *
     * @param except a tap that has no say in it
     */
    void goals(int tap, int except, Likely into) {
        into.clear();
        var next = links.next[tap];
        if (next != CardLinks.NONE && links.sameDay(tap, next)) {
            back(next, except, Weights.LEAVE_WHERE_NEXT, into);
        } else {
            homeward(tap, except, into);
        }
        for (var other : links.others[tap]) {
            back(other, except, Weights.LEAVE_AT_A_HAUNT / links.others[tap].length, into);
        }
        for (var other : links.alike[tap]) {
            if (ends.known(other)) {
                var weight = Weights.LEAVE_AS_USUAL / links.alike[tap].length;
                walks.onward(states(other).stop[ends.state(other, draw)], weight, into);
                into.spend(weight);
            }
        }
    }

    /** The last ride of a day leads to where its first began, and where the next day begins. */
    private void homeward(int tap, int except, Likely into) {
        var first = links.firstOfDay[tap];
        if (first != tap) {
            back(first, except, Weights.LEAVE_WHERE_BEGUN, into);
        }
        var next = links.next[tap];
        if (next != CardLinks.NONE) {
            back(next, except, first == tap ? Weights.LEAVE_WHERE_SLEPT_ALONE : Weights.LEAVE_WHERE_SLEPT, into);
        }
    }

    private void back(int other, int except, double weight, Likely into) {
        if (other != except && boards.known(other)) {
            walks.back(states(other).stop[boards.state(other, draw)], weight, into);
            into.spend(weight);
        }
    }

    /** Of a ride that began at this state: the share of each state ahead to be its end. */
    double[] ahead(int tap, int board, Likely goals) {
        return ahead(tap, board, goals, knowledge.named(tap));
    }

    /** @param named what the operator knows of the ride's stops */
    double[] ahead(int tap, int board, Likely goals, NamedStops named) {
        var states = states(tap);
        var ahead = profiles[knowledge.table.line(tap)].ahead(board).clone();
        named.confineAhead(board, ahead);
        var sum = 0.0;
        for (var i = 0; i < ahead.length; i++) {
            ahead[i] *= goals.of(states.stop[board + 1 + i]);
            sum += ahead[i];
        }
        for (var i = 0; i < ahead.length; i++) {
            ahead[i] /= sum;
        }
        return ahead;
    }
}
