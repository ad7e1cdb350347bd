package org.shouwang.tracing.rides;

import java.util.UUID;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.rides.Ride;
import org.shouwang.copresence.rides.RideContacts;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.TapLog.Tap;

/**
 * One ride as the log keeps it: the likely part from the tap until half of all such riders have got off, and the possible part,
 * with no certainty, until everybody must have. Whoever may have met the rider at all is found: the possible part begins
 * {@link #SHORTEST_MEETING} before the likely one ends and goes on for as long as clocks may be wrong and for as much more, so
 * that a meeting which the boundary of a part cuts in two lies in one of them whole. Whoever adds up parts counts a second once.
 */
final class RideParts {
    /** Meetings that must have lasted at most so long are all within the possible tier. */
    static final int SHORTEST_MEETING = 15 * 60;

    static final int BEYOND = RideContacts.CLOCK_ERROR + SHORTEST_MEETING;

    private final InferredRides into;
    private long likely;
    private long possible;

    RideParts(InferredRides into) {
        this.into = into;
    }

    long likely() {
        return likely;
    }

    long possible() {
        return possible;
    }

    /** @param source of what is inferred */
    void inferred(Tap tap, Ride ride, Places places, UUID source) {
        var part = ride.likely(tap.carrier(), tap.spot()).orElse(null);
        if (part == null || part.certainty() == 0) {
            unknown(tap, ride.longestSeconds(), places, source);
            return;
        }
        inferred(tap, part, ride.longestSeconds(), source);
    }

    void inferred(Tap tap, Presence part, int longest, UUID source) {
        var at = tap.at().getEpochSecond();
        var seconds = Math.min(part.seconds(), longest);
        into.add(
                tap.carrier(),
                tap.spot(),
                at,
                seconds,
                stop(part.boarded()),
                stop(part.alighted()),
                part.certainty(),
                source);
        possible(tap.carrier(), tap.spot(), behind(at, seconds), at + longest + BEYOND, source);
        likely++;
    }

    /** No two stays of one rider begin in one place in the same second. */
    private static long behind(long at, int seconds) {
        return seconds > SHORTEST_MEETING ? at + seconds - SHORTEST_MEETING : at - 1;
    }

    /** As operators count them, from one; the engine counts from nought. */
    private static int stop(int number) {
        return number == Presence.NO_STOP ? Presence.NO_STOP : Math.min(number + 1, Presence.NO_STOP);
    }

    /** The operator knows when the rider got off. */
    void known(Tap tap, UUID source) {
        into.add(
                tap.carrier(),
                tap.spot(),
                tap.at().getEpochSecond(),
                Math.max(1, tap.seconds()),
                PresenceLog.NO_STOP,
                PresenceLog.NO_STOP,
                PresenceLog.CERTAIN,
                source);
        likely++;
    }

    /** Nothing can be said but that it was over after so long; where the vehicle or the line is missing, in any that it can have been. */
    void unknown(Tap tap, int longest, Places places, UUID source) {
        var at = tap.at().getEpochSecond();
        if (places.isWhole(tap.spot())) {
            possible(tap.carrier(), tap.spot(), at, at + longest + BEYOND, source);
        } else {
            // another validator, whose clock is wrong by itself: once more to either side
            var from = at - RideContacts.CLOCK_ERROR;
            var until = at + longest + RideContacts.CLOCK_ERROR + BEYOND;
            for (var spot : places.perhaps(tap.spot(), from - longest, until)) {
                possible(tap.carrier(), spot, from, until, source);
            }
        }
        possible++;
    }

    private void possible(int carrier, int spot, long from, long until, UUID source) {
        into.add(carrier, spot, from, until - from, PresenceLog.NO_STOP, PresenceLog.NO_STOP, 0, source);
    }
}
