package org.shouwang.drill.city;

import java.time.Instant;
import java.time.LocalDate;

/**
 * From one stop of a run to a later one.
 *
 * @param card under which it was paid for; not always one's own
 */
public record Ride(Resident who, String card, Run run, int boarded, int alighted) implements Stay {
    private static final int GUESSED = 60;

    /** With the next bus after a minute of the day, in whichever direction it is. Stops are those of the way out. */
    static Ride next(Resident who, Line line, LocalDate day, int minute, int origin, int goal) {
        var back = goal < origin;
        var boarded = back ? line.end() - origin : origin;
        var alighted = back ? line.end() - goal : goal;
        return new Ride(who, who.card(), Run.next(line, back, day, minute, boarded), boarded, alighted);
    }

    public Ride paidWith(String other) {
        return new Ride(who, other, run, boarded, alighted);
    }

    @Override
    public String place() {
        return run.vehicle();
    }

    @Override
    public Instant from() {
        return run.at(boarded);
    }

    @Override
    public Instant until() {
        return run.at(alighted);
    }

    /** The name of the stop where it began. */
    public String origin() {
        var line = run.line();
        return line.stops().get(run.back() ? line.end() - boarded : boarded);
    }

    /** In percent: where nobody taps on leaving, the end is a guess, a better one for whoever rides as always. */
    int certainty() {
        return run.line().tapsOff() ? 100 : GUESSED + Math.floorMod(who.index(), 4) * 10;
    }
}
