package org.shouwang.copresence.rides;

import java.util.Arrays;

/** What is known of a city while its rides are inferred: what was given, and what has been learned from the taps so far. */
final class Knowledge {
    /** Minutes; longer runs count as so long. */
    static final int LONGEST_RUN = 150;

    private static final double SLOWEST = 2;
    private static final int LONG_REST = 20;

    final TapTable table;
    final Network network;
    final Timetable timetable;
    final long first;
    final long last;
    Motion motion = new Motion(1.3);
    Traffic traffic;
    Rests rests;

    /** How much slower the streets are than the timetable thinks. */
    double slowness = 1;

    /** By how many seconds vehicles usually miss their planned departure. */
    double unpunctuality = 60;

    private final Departures departures;
    private final Followers followers;
    private final LineStates[] states;
    private final Demand[][] demand;

    Knowledge(TapTable table, Network network, Timetable timetable) {
        this.table = table;
        this.network = network;
        this.timetable = timetable;
        first = Arrays.stream(table.at).min().orElse(0);
        last = Arrays.stream(table.at).max().orElse(0);
        traffic = new Traffic(network.lines(), first, last);
        rests = new Rests(network.patterns().size());
        departures = new Departures(network, timetable, first, last);
        followers = new Followers(network);
        states = new LineStates[network.lines()];
        Arrays.setAll(states, line -> new LineStates(network, line));
        demand = new Demand[network.lines()][];
    }

    /** How much travel times vary: 1 in the streets of a large city. */
    double roughness() {
        return motion.roughness();
    }

    LineStates states(int line) {
        return states[line];
    }

    /** What the operator knows of a tap's stops. */
    NamedStops named(int tap) {
        return new NamedStops(table.taps.get(tap), states(table.line(tap)));
    }

    Demand demand(int line, int hour) {
        return demand[line][hour];
    }

    void learn(int line, Demand[] byHour) {
        demand[line] = byHour;
    }

    /** Planned departures of a pattern in the time that the taps cover. */
    long[] planned(int pattern) {
        return timetable.departures(pattern, first - 3600, last);
    }

    double follows(int pattern, int next) {
        return followers.follows(pattern, next);
    }

    /**
     * That a vehicle whose run of one pattern ended in this hour leaves for one of another after so many minutes: at once, or
     * after a run that nobody boarded. A density a second.
     */
    double onward(int pattern, int next, int hour, int minutes) {
        var near = follows(pattern, next);
        var onward = near * (rests.rest(pattern, hour, minutes) + Motion.ANY_REST);
        var line = network.pattern(pattern).line();
        if (minutes > LONG_REST && line == network.pattern(next).line()) {
            for (var which = 0; which < states[line].patterns.length; which++) {
                var unseen = states[line].patterns[which];
                var rest = minutes - (int) (states[line].duration(which) / Motion.BIN);
                if (rest > 2 * Motion.EARLIEST) {
                    onward += follows(pattern, unseen)
                            * follows(unseen, next)
                            * demand(line, hour).nobody(which)
                            * UsualRests.two(rest);
                }
            }
        }
        return onward;
    }

    /**
     * How well a run fits the timetable that seems to have left then and is at this state now. At the first stop it may yet
     * wait, so that nothing can be said.
     */
    double fit(LineStates states, int state, long left) {
        var spread = motion.deviation(states.seconds[state]);
        var deviation = Math.sqrt(unpunctuality * unpunctuality + spread * spread);
        return states.position[state] == 0 ? 1 : departures.fit(states.pattern(state), left, deviation);
    }

    /** Seconds after which a run of a line is over, however slow. Of an unknown line: of any. */
    int longest(int line) {
        var duration = network.patterns().stream()
                .filter(pattern -> pattern.line() == line || network.patternsOf(line).length == 0)
                .mapToInt(Pattern::duration)
                .max()
                .orElse(7_200);
        return (int) (duration * SLOWEST);
    }

    double pace(int pattern, long at) {
        return slowness
                * timetable.pace(pattern, at)
                * traffic.factor(network.pattern(pattern).line(), at);
    }
}
