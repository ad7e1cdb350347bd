package org.shouwang.copresence;

/**
 * A presence in 64 bits: 17 start, as seconds after the base of its segment; 17 seconds; 26 person; 4 certainty. Compared
 * without sign, records lie in order of start.
 */
final class Packed {
    static final int START_BITS = 17;
    static final int MAX_START = (1 << START_BITS) - 1;

    private static final int START_SHIFT = 47;
    private static final int SECONDS_SHIFT = 30;
    private static final int SECONDS_MASK = Presence.MAX_SECONDS;
    private static final int PERSON_SHIFT = 4;
    private static final int PERSON_MASK = Presence.MAX_PERSON;
    private static final int CERTAINTY_MASK = Presence.CERTAIN;

    private Packed() {}

    static long pack(int start, int seconds, int person, int certainty) {
        return (long) start << START_SHIFT
                | (long) seconds << SECONDS_SHIFT
                | (long) person << PERSON_SHIFT
                | certainty;
    }

    static int start(long packed) {
        return (int) (packed >>> START_SHIFT);
    }

    static int seconds(long packed) {
        return (int) (packed >>> SECONDS_SHIFT) & SECONDS_MASK;
    }

    static int end(long packed) {
        return start(packed) + seconds(packed);
    }

    static int person(long packed) {
        return (int) (packed >>> PERSON_SHIFT) & PERSON_MASK;
    }

    static int certainty(long packed) {
        return (int) packed & CERTAINTY_MASK;
    }

    static short stops(int boarded, int alighted) {
        return (short) (boarded << 8 | alighted);
    }

    static int boarded(short stops) {
        return stops >>> 8 & 0xff;
    }

    static int alighted(short stops) {
        return stops & 0xff;
    }
}
