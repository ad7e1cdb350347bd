package org.shouwang.copresence;

/**
 * Somebody was at a place for some time: a ride in a vehicle, a visit to a venue, a place in a queue, a night at home.
 *
 * @param person 0 to {@link #MAX_PERSON}
 * @param place 0 to {@link Integer#MAX_VALUE}
 * @param start seconds since 1970 in UTC, 0 to {@link #MAX_START}
 * @param seconds 0 to {@link #MAX_SECONDS}; somebody who stays longer is present twice, one part after the other
 * @param boarded number of the stop where a ride began, 0 to 254, or {@link #NO_STOP}
 * @param alighted number of the stop where it ended, likewise
 * @param certainty 0 to {@link #CERTAIN}, in fifteenths: how likely it is that this person was there
 */
public record Presence(int person, int place, long start, int seconds, int boarded, int alighted, int certainty) {
    /** 67 million people: every card of the largest cities, and more than once. */
    public static final int MAX_PERSON = (1 << 26) - 1;

    /** A day and a half and 24 minutes, to the second 36:24:31. */
    public static final int MAX_SECONDS = (1 << 17) - 1;

    /** In the year 2514. */
    public static final long MAX_START = (1L << 34) - 1 - MAX_SECONDS;

    public static final int NO_STOP = 255;
    public static final int CERTAIN = 15;

    /** @throws IllegalArgumentException when one of them is beyond what it may be */
    public Presence {
        require(person >= 0 && person <= MAX_PERSON, "person", person);
        require(place >= 0, "place", place);
        require(start >= 0 && start <= MAX_START, "start", start);
        require(seconds >= 0 && seconds <= MAX_SECONDS, "seconds", seconds);
        require(boarded >= 0 && boarded <= NO_STOP, "boarded", boarded);
        require(alighted >= 0 && alighted <= NO_STOP, "alighted", alighted);
        require(certainty >= 0 && certainty <= CERTAIN, "certainty", certainty);
    }

    /**
     * A presence that is certain, at a place without stops.
     *
     * @throws IllegalArgumentException when one of them is beyond what it may be
     */
    public static Presence of(int person, int place, long start, int seconds) {
        return new Presence(person, place, start, seconds, NO_STOP, NO_STOP, CERTAIN);
    }

    /** The first second at which it is over. */
    public long end() {
        return start + seconds;
    }

    private static void require(boolean kept, String what, long value) {
        if (!kept) {
            throw new IllegalArgumentException(what + " out of range: " + value);
        }
    }
}
