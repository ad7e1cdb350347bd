package org.shouwang.copresence.rides;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.Presence;

/** Turns the answers for one day of a vehicle into rides: stops become times, answers become probabilities. */
final class DayRides {
    private static final double HELD_FOR_NOTHING = 0.01;

    private final Reckoning reckoning;
    private final Knowledge knowledge;
    private final Answers answers;
    private final int day;
    private final int[] taps;
    private final Likely likely;

    /** By answer and tap: when the run of that tap reached each state. */
    private final double[][][] when;

    DayRides(Reckoning reckoning, Answers answers, int day) {
        this.reckoning = reckoning;
        this.answers = answers;
        this.day = day;
        knowledge = reckoning.knowledge;
        taps = reckoning.taps(day);
        likely = new Likely(knowledge.network.stops());
        when = new double[answers.count()][taps.length][];
        for (var answer = 0; answer < when.length; answer++) {
            timeRuns(answer);
        }
    }

    private LineStates states(int i) {
        return knowledge.states(knowledge.table.line(taps[i]));
    }

    private int state(int answer, int i) {
        return answers.day(answer, day).state(i);
    }

    private void timeRuns(int answer) {
        var from = 0;
        for (var i = 0; i < taps.length; i++) {
            if (answers.day(answer, day).ends(i)) {
                var times = times(answer, from, i);
                for (var k = from; k <= i; k++) {
                    when[answer][k] = times;
                }
                from = i + 1;
            }
        }
    }

    /** From tap to tap as the vehicle went, after the last one as the timetable goes. */
    private double[] times(int answer, int first, int last) {
        var states = states(first);
        var times = new double[states.count];
        for (var i = first; i <= last; i++) {
            var here = state(answer, i);
            var at = knowledge.table.at[taps[i]];
            var pace = knowledge.pace(states.pattern(here), at);
            var next = i < last ? state(answer, i + 1) : states.last[here];
            var planned = states.seconds[next] - states.seconds[here];
            var actual = i < last ? knowledge.table.at[taps[i + 1]] - at : planned * pace;
            for (var s = here + 1; s <= next; s++) {
                times[s] = at + actual * (states.seconds[s] - states.seconds[here]) / Math.max(1, planned);
            }
        }
        return times;
    }

    /** @param tap the one that was made then, or one of the same ride that names another end */
    private Ride ride(int i, Tap tap) {
        var states = states(i);
        var named = new NamedStops(tap, states);
        var longest = knowledge.longest(tap.line());
        var ended = new double[Math.min(longest, Presence.MAX_SECONDS) / Ride.STEP + 1];
        var ends = new double[states.count];
        var seconds = new double[states.count];
        for (var answer = 0; answer < when.length; answer++) {
            var board = state(answer, i);
            var hints = reckoning.hints(answers, answer);
            hints.goals(taps[i], CardLinks.NONE, likely);
            var ahead = hints.ahead(taps[i], board, likely, named);
            for (var k = 0; k < ahead.length; k++) {
                var share = ahead[k] / when.length;
                var after = Math.max(1, when[answer][i][board + 1 + k] - knowledge.table.at[taps[i]]);
                ended[(int) Math.min(ended.length - 1, after / Ride.STEP)] += share;
                ends[board + 1 + k] += share;
                seconds[board + 1 + k] += share * after;
            }
        }
        return new Ride(tap, boardings(i), alightings(states, ends, seconds), aboard(ended), longest);
    }

    /** Of each half minute's ends, on average half lie before its middle: the share aboard at its beginning. */
    private static float[] aboard(double[] ended) {
        var last = ended.length - 1;
        while (last > 0 && ended[last] == 0) {
            last--;
        }
        var aboard = new float[last + 2];
        for (var step = last; step >= 0; step--) {
            aboard[step] = (float) (aboard[step + 1] + ended[step]);
        }
        return aboard;
    }

    private List<Boarding> boardings(int i) {
        var counts = new double[states(i).count];
        for (var answer = 0; answer < when.length; answer++) {
            counts[state(answer, i)] += 1.0 / when.length;
        }
        var boardings = new ArrayList<Boarding>();
        for (var s = 0; s < counts.length; s++) {
            if (counts[s] > 0) {
                boardings.add(new Boarding(states(i).pattern(s), states(i).position[s], counts[s]));
            }
        }
        boardings.sort(Comparator.comparingDouble(Boarding::probability).reversed());
        return boardings;
    }

    private static List<Alighting> alightings(LineStates states, double[] ends, double[] seconds) {
        var least = leastToTell(ends);
        var kept = Arrays.stream(ends).filter(share -> share >= least).sum();
        var alightings = new ArrayList<Alighting>();
        for (var s = 0; s < ends.length; s++) {
            if (ends[s] >= least) {
                var after = (int) (seconds[s] / ends[s]);
                alightings.add(
                        new Alighting(states.pattern(s), states.position[s], states.stop[s], after, ends[s] / kept));
            }
        }
        alightings.sort(Comparator.comparingInt(Alighting::seconds));
        return alightings;
    }

    /** The share from which on an end is told: those below it come to one in a hundred in all, however many they are. */
    static double leastToTell(double[] ends) {
        var shares = Arrays.stream(ends).filter(share -> share > 0).sorted().toArray();
        var nothing = HELD_FOR_NOTHING * Arrays.stream(shares).sum();
        var left = 0.0;
        for (var share : shares) {
            left += share;
            if (left > nothing) {
                return share;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    void into(@Nullable Ride[] rides) {
        for (var i = 0; i < taps.length; i++) {
            rides[taps[i]] = ride(i, knowledge.table.taps.get(taps[i]));
            for (var other : knowledge.table.withOwnEnd(taps[i])) {
                rides[other] = ride(i, knowledge.table.taps.get(other));
            }
        }
    }
}
