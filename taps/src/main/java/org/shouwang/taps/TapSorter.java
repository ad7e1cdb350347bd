package org.shouwang.taps;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts any number of taps in order of time, a piece at a time in memory, the pieces on disk. */
final class TapSorter implements Closeable {
    static final int PIECE = 200_000;
    private static final int MOST_PIECES = 128;

    /** By everything but the row, so that doubles lie beside each other; of those the first row stays. */
    private static final Comparator<@Nullable String> NAMES = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final Comparator<ReadTap> SAME = Comparator.comparingLong(ReadTap::at)
            .thenComparing(ReadTap::card)
            .thenComparing(ReadTap::vehicle, NAMES)
            .thenComparing(ReadTap::line, NAMES)
            .thenComparing(ReadTap::boarded, NAMES)
            .thenComparing(ReadTap::alighted, NAMES)
            .thenComparingLong(ReadTap::alightedAt)
            .thenComparingInt(ReadTap::amount);

    static final Comparator<ReadTap> ORDER = SAME.thenComparingLong(ReadTap::row);

    private final Path scratch;
    private final int piece;
    private final List<ReadTap> taps = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    record Drained(long taken, long duplicates, long withoutVehicle) {}

    TapSorter(Path scratch) {
        this(scratch, PIECE);
    }

    TapSorter(Path scratch, int piece) {
        this.scratch = scratch;
        this.piece = piece;
    }

    void add(ReadTap tap) throws IOException {
        taps.add(tap);
        if (taps.size() == piece) {
            spill();
        }
    }

    private void spill() throws IOException {
        taps.sort(ORDER);
        pieces.add(Piece.write(scratch, Taps.of(taps)));
        taps.clear();
        if (pieces.size() == MOST_PIECES) {
            var whole = merged();
            close();
            pieces.add(whole);
        }
    }

    private Piece merged() throws IOException {
        try (var merge = new Merge(pieces, List.of())) {
            return Piece.write(scratch, merge);
        }
    }

    /** Gives everything away, each once. */
    Drained drain(TapImport.Taker taker) throws IOException {
        taps.sort(ORDER);
        var taken = 0L;
        var duplicates = 0L;
        var withoutVehicle = 0L;
        try (var merge = new Merge(pieces, taps)) {
            ReadTap last = null;
            for (var tap = merge.next(); tap != null; tap = merge.next()) {
                if (last != null && SAME.compare(last, tap) == 0) {
                    duplicates++;
                } else {
                    taken++;
                    withoutVehicle += tap.vehicle() == null ? 1 : 0;
                    taker.take(tap);
                }
                last = tap;
            }
        }
        return new Drained(taken, duplicates, withoutVehicle);
    }

    @Override
    public void close() throws IOException {
        for (var each : pieces) {
            each.delete();
        }
        pieces.clear();
    }
}
