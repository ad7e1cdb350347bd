package org.shouwang.copresence;

import static org.shouwang.copresence.SegmentLayout.RUN;

/**
 * People met at one place during one stay, gathered so that whoever is told can look at many of them at once: a processor
 * waits for ten cache lines as long as for one. Used again for the next stay.
 */
final class Meetings {
    static final int ROOM = 8 * RUN;

    private final long[] packed = new long[ROOM];
    private final int[] records = new int[ROOM];
    private final int least;
    private int asker;
    private long since;
    private int from;
    private int to;
    private int size;

    /** @param least seconds that count as an encounter */
    Meetings(int least) {
        this.least = least;
    }

    /** From here on it is about this asker, from a moment on that is {@link #since}. */
    void ask(int asker, long since) {
        this.asker = asker;
        this.since = since;
    }

    /** The asker stays in [{@code from}, {@code to}). */
    void begin(int from, int to) {
        this.from = from;
        this.to = to;
        size = 0;
    }

    void clear() {
        size = 0;
    }

    /** Whether another run of records might not fit. */
    boolean isNearlyFull() {
        return size > ROOM - RUN;
    }

    /** Takes a record that is an encounter, if the asker does not meet himself. No branch that nobody could foresee. */
    void consider(int record, long other) {
        packed[size] = other;
        records[size] = record;
        var seconds = Math.min(to, Packed.end(other)) - Math.max(from, Packed.start(other));
        var enough = (least - 1 - seconds) >>> (Integer.SIZE - 1);
        size += Packed.person(other) == asker ? 0 : enough;
    }

    /** Whose stay it is. */
    int asker() {
        return asker;
    }

    /** From when on the asker is asked about, in seconds since 1970. */
    long since() {
        return since;
    }

    int size() {
        return size;
    }

    int person(int number) {
        return Packed.person(packed[number]);
    }

    int certainty(int number) {
        return Packed.certainty(packed[number]);
    }

    int record(int number) {
        return records[number];
    }

    /** When both were there, in seconds after the base of the segment. */
    int from(int number) {
        return Math.max(from, Packed.start(packed[number]));
    }

    /** When one of them left. */
    int to(int number) {
        return Math.min(to, Packed.end(packed[number]));
    }

    /** A meeting with all that is known of it. */
    Encounter encounter(int number, Presence own, Segment segment) {
        return new Encounter(
                own, segment.presence(record(number)), segment.base() + from(number), segment.base() + to(number));
    }
}
