package org.shouwang.copresence.rides;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes over a week's taps several times: each time every day of every vehicle is rebuilt with what the cards said the time
 * before, and rides, demand and clocks are learned anew from that.
 */
final class Reckoning {
    private static final long SEED = 20_210_728;

    final Knowledge knowledge;
    final Profile[] profiles;
    private Tastes tastes;
    private final long[] clocks;
    private double[] boardings;
    Draws draws;
    private Walks walks;
    private @Nullable Habits habits;
    final int[][][] days;

    Reckoning(Knowledge knowledge) {
        this.knowledge = knowledge;
        clocks = new long[knowledge.table.vehicleDays.size()];
        boardings = new double[knowledge.network.stops()];
        Arrays.fill(boardings, 1);
        walks = new Walks(knowledge.network, boardings);
        profiles = new Profile[knowledge.network.lines()];
        draws = new Draws(knowledge.table.size(), 1);
        days = new int[clocks.length][][];
        var even = new double[knowledge.network.stops()];
        Arrays.fill(even, 1);
        tastes = new Tastes(Profile.usual(), even);
        Arrays.setAll(profiles, line -> new Profile(knowledge.states(line), tastes.length, even));
    }

    /** @param count how many answers to draw for each day */
    void pass(int count, int number) {
        var drawn = new Draws(knowledge.table.size(), count);
        IntStream.range(0, clocks.length).parallel().forEach(day -> rebuild(day, drawn, count, number));
        draws = drawn;
        learnDemand();
        learnClocks();
        learnMotion();
        learnPunctuality();
        walks = new Walks(knowledge.network, boardings);
        var ended = alighted();
        habits = new Habits(knowledge, draws, walks, ended);
        if (number > 0) {
            tastes = tastes.learned(knowledge, draws, profiles, ended);
            Arrays.setAll(profiles, line -> new Profile(knowledge.states(line), tastes.length, tastes.attraction));
        }
    }

    private void rebuild(int day, Draws drawn, int count, int number) {
        var taps = knowledge.table.vehicleDays.get(day);
        var random = new SplittableRandom(SEED + day * 1_000L + number);
        var trellis = new Trellis(knowledge, taps, clocks[day], this::evidence);
        days[day] = new int[count][];
        for (var draw = 0; draw < count; draw++) {
            var states = trellis.draw(random);
            days[day][draw] = states;
            for (var i = 0; i < taps.length; i++) {
                drawn.put(taps[i], draw, states[i] < 0 ? -1 - states[i] : states[i]);
            }
        }
    }

    /** What the card says about where it was tapped, state by state. */
    private double[] evidence(int tap) {
        var states = knowledge.states(knowledge.table.line(tap));
        var evidence = new double[states.count];
        if (habits == null) {
            Arrays.fill(evidence, 1);
            return evidence;
        }
        var board = habits.boardings(tap);
        var goal = goals(tap, states);
        var profile = profiles[knowledge.table.line(tap)];
        for (var s = 0; s < states.count; s++) {
            var ahead = profile.ahead(s);
            var leads = 0.0;
            for (var i = 0; i < ahead.length; i++) {
                leads += ahead[i] * goal[s + 1 + i];
            }
            evidence[s] = board[states.stop[s]] * leads;
        }
        return evidence;
    }

    /** How much likelier than for anybody this ride ends at each state. */
    double[] goals(int tap, LineStates states) {
        var likely = Objects.requireNonNull(habits).goals(tap);
        var goals = new double[states.count];
        Arrays.setAll(goals, s -> likely[states.stop[s]]);
        return goals;
    }

    private void learnDemand() {
        Arrays.fill(boardings, 0);
        for (var line = 0; line < profiles.length; line++) {
            var states = knowledge.states(line);
            var counted = counted(line, states);
            var runs = knowledge.runs(line);
            var expected = new double[states.count];
            for (var s = 0; s < states.count; s++) {
                boardings[states.stop[s]] += counted[s];
                var usual = Knowledge.inclination(states, s) * scale(states, s, counted);
                var smooth = 0.75 * counted[s] + 0.25 * usual;
                expected[s] = s == states.last[s] ? 0 : Math.max(1e-4, smooth / Math.max(1, runs[states.which[s]]));
            }
            knowledge.learn(line, new Demand(states, expected));
        }
    }

    private static double scale(LineStates states, int state, double[] counted) {
        var seen = 0.0;
        var usual = 0.0;
        for (var s = states.first(state); s <= states.last[state]; s++) {
            seen += counted[s];
            usual += Knowledge.inclination(states, s);
        }
        return seen / usual;
    }

    private double[] counted(int line, LineStates states) {
        var counted = new double[states.count];
        for (var tap = 0; tap < knowledge.table.size(); tap++) {
            if (knowledge.table.line(tap) == line && draws.known(tap)) {
                for (var draw = 0; draw < draws.count; draw++) {
                    counted[draws.state(tap, draw)] += 1.0 / draws.count;
                }
            }
        }
        return counted;
    }

    /** A validator's clock stays as wrong as it is for days, so that all days of a vehicle count. */
    private void learnClocks() {
        var guess = new Clocks(knowledge, days);
        var scores = new double[clocks.length][];
        IntStream.range(0, clocks.length).parallel().forEach(day -> scores[day] = guess.scores(day, clocks[day]));
        var all = new HashMap<Integer, double[]>();
        for (var day = 0; day < clocks.length; day++) {
            var sum = all.computeIfAbsent(vehicle(day), _ -> new double[scores[0].length]);
            for (var i = 0; i < sum.length; i++) {
                sum[i] += scores[day][i];
            }
        }
        for (var day = 0; day < clocks.length; day++) {
            clocks[day] = Clocks.best(scores[day], Objects.requireNonNull(all.get(vehicle(day))));
        }
    }

    private int vehicle(int day) {
        return knowledge.table.taps.get(knowledge.table.vehicleDays.get(day)[0]).vehicle();
    }

    /** Travel times between two taps of the same run, against what the timetable says of them. */
    private void learnMotion() {
        var off = 0.0;
        var expected = 0.0;
        var took = 0.0;
        var should = 0.0;
        var usual = new Motion(1);
        for (var day = 0; day < days.length; day++) {
            var taps = knowledge.table.vehicleDays.get(day);
            var draw = days[day][0];
            for (var i = 1; i < taps.length; i++) {
                var before = draw[i - 1] < 0 ? -1 - draw[i - 1] : draw[i - 1];
                var states = knowledge.states(knowledge.table.line(taps[i]));
                if (draw[i] > before && states.position[before] > 0) {
                    var at = knowledge.table.at[taps[i - 1]];
                    var planned = (states.seconds[draw[i]] - states.seconds[before])
                            * knowledge.pace(states.pattern(before), at - clocks[day]);
                    var error = Math.abs(knowledge.table.at[taps[i]] - at - planned) / usual.deviation(planned);
                    off += Math.min(3, error);
                    if (error < 3) {
                        took += knowledge.table.at[taps[i]] - at;
                        should += planned;
                    }
                    expected += 0.8;
                }
            }
        }
        if (expected > 0) {
            knowledge.motion = new Motion(Math.clamp(off / expected, 0.3, 2));
            knowledge.slowness = Math.clamp(knowledge.slowness * took / should, 0.8, 1.25);
        }
    }

    /** By how much the runs that were seen from their first stops on missed the nearest planned departure. */
    private void learnPunctuality() {
        var missed = 0.0;
        var runs = 0;
        for (var day = 0; day < days.length; day++) {
            var taps = knowledge.table.vehicleDays.get(day);
            for (var i = 0; i < taps.length; i++) {
                var states = knowledge.states(knowledge.table.line(taps[i]));
                var state = -1 - days[day][0][i];
                if (state >= 0 && states.position[state] > 0 && states.seconds[state] < 400) {
                    var pattern = states.pattern(state);
                    var at = knowledge.table.at[taps[i]] - clocks[day];
                    var left = at - Math.round(states.seconds[state] * knowledge.pace(pattern, at));
                    missed += Math.min(300, nearest(pattern, left));
                    runs++;
                }
            }
        }
        if (runs > 0) {
            knowledge.unpunctuality = Math.clamp(missed / runs, 20, 120);
        }
    }

    private long nearest(int pattern, long left) {
        return Arrays.stream(knowledge.timetable.departures(pattern, left - 600, left + 600))
                .map(planned -> Math.abs(planned - left))
                .min()
                .orElse(300);
    }

    /** Where rides ended, after the walks and habits of the time before. */
    private Habits.@Nullable Spread[] alighted() {
        var spreads = new Habits.@Nullable Spread[knowledge.table.size()];
        if (habits != null) {
            IntStream.range(0, spreads.length)
                    .parallel()
                    .filter(draws::known)
                    .forEach(tap -> spreads[tap] = spread(tap));
        }
        return spreads;
    }

    private Habits.Spread spread(int tap) {
        var states = knowledge.states(knowledge.table.line(tap));
        var ends = ends(tap);
        var stops = new int[states.count];
        var shares = new float[states.count];
        var n = 0;
        for (var s = 0; s < states.count; s++) {
            if (ends[s] > 0.002) {
                stops[n] = s;
                shares[n++] = (float) ends[s];
            }
        }
        return new Habits.Spread(Arrays.copyOf(stops, n), Arrays.copyOf(shares, n));
    }

    /** By state: that the ride ends there. */
    double[] ends(int tap) {
        var states = knowledge.states(knowledge.table.line(tap));
        var goals = goals(tap, states);
        var ends = new double[states.count];
        for (var draw = 0; draw < draws.count; draw++) {
            var board = draws.state(tap, draw);
            add(ahead(tap, board, goals), board, 1.0 / draws.count, ends);
        }
        return ends;
    }

    /** Of a ride that began at this state: the share of each state ahead to be its end. */
    double[] ahead(int tap, int board, double[] goals) {
        var ahead = profiles[knowledge.table.line(tap)].ahead(board).clone();
        var sum = 0.0;
        for (var i = 0; i < ahead.length; i++) {
            ahead[i] *= goals[board + 1 + i];
            sum += ahead[i];
        }
        for (var i = 0; i < ahead.length; i++) {
            ahead[i] /= sum;
        }
        return ahead;
    }

    private static void add(double[] ahead, int board, double weight, double[] ends) {
        for (var i = 0; i < ahead.length; i++) {
            ends[board + 1 + i] += weight * ahead[i];
        }
    }

    long clock(int day) {
        return clocks[day];
    }
}
