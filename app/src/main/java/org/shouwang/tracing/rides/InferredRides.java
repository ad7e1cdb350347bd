package org.shouwang.tracing.rides;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.PresenceLog.Stay;

/** What was inferred of a day, in few bytes a stay: a day of a city is held until it replaces the one before as a whole. */
final class InferredRides {
    private static final int FIELDS = 8;
    private static final int CARRIER = 0;
    private static final int SPOT = 1;
    private static final int BEGAN = 2;
    private static final int SECONDS = 3;
    private static final int BOARDED = 4;
    private static final int ALIGHTED = 5;
    private static final int CERTAINTY = 6;
    private static final int SOURCE = 7;
    private static final int AT_ONCE = 5_000;
    private static final int LONGEST = (1 << 17) - 1;

    /** Stays in a chunk, a power of two: nothing that is there is copied when more come. */
    private static final int CHUNK = 1 << 14;

    private final List<UUID> sources = new ArrayList<>();
    private final List<int[]> chunks = new ArrayList<>();
    private int size;

    void add(int carrier, int spot, long began, long seconds, int boarded, int alighted, int certainty, UUID source) {
        if (seconds <= 0) {
            return;
        }
        if (size % CHUNK == 0) {
            chunks.add(new int[CHUNK * FIELDS]);
        }
        var cells = chunks.getLast();
        var at = size++ % CHUNK * FIELDS;
        cells[at + CARRIER] = carrier;
        cells[at + SPOT] = spot;
        cells[at + BEGAN] = (int) began;
        cells[at + SECONDS] = (int) Math.min(seconds, LONGEST);
        cells[at + BOARDED] = boarded;
        cells[at + ALIGHTED] = alighted;
        cells[at + CERTAINTY] = certainty;
        cells[at + SOURCE] = number(source);
    }

    private int number(UUID source) {
        var known = sources.indexOf(source);
        if (known < 0) {
            sources.add(source);
            return sources.size() - 1;
        }
        return known;
    }

    int size() {
        return size;
    }

    /**
     * A card stands once at a place and second: of two stays that begin together the surer one goes first, then the longer
     * one, and the log takes no other.
     */
    void each(Consumer<List<Stay>> taker) {
        var order = IntStream.range(0, size).mapToLong(this::turn).sorted().toArray();
        for (var from = 0; from < size; from += AT_ONCE) {
            taker.accept(Arrays.stream(order, from, Math.min(size, from + AT_ONCE))
                    .mapToObj(turn -> stay((int) turn))
                    .toList());
        }
    }

    /** Certainty, length and number of a stay in one number, the lowest of which goes first. */
    private long turn(int i) {
        return (long) (PresenceLog.CERTAIN - cell(i, CERTAINTY)) << 49 | (long) (LONGEST - cell(i, SECONDS)) << 32 | i;
    }

    private int cell(int stay, int field) {
        return chunks.get(stay / CHUNK)[stay % CHUNK * FIELDS + field];
    }

    private Stay stay(int i) {
        return new Stay(
                cell(i, CARRIER),
                cell(i, SPOT),
                Instant.ofEpochSecond(Integer.toUnsignedLong(cell(i, BEGAN))),
                cell(i, SECONDS),
                cell(i, BOARDED),
                cell(i, ALIGHTED),
                cell(i, CERTAINTY),
                sources.get(cell(i, SOURCE)));
    }
}
