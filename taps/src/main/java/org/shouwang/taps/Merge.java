package org.shouwang.taps;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several rows of taps in order, made into one. */
final class Merge implements Taps, Closeable {
    private record Head(ReadTap tap, Taps rest) {}

    private final PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::tap, TapSorter.ORDER));
    private final List<Closeable> open = new ArrayList<>();

    Merge(List<Piece> pieces, List<ReadTap> sorted) throws IOException {
        try {
            for (var piece : pieces) {
                var reader = piece.read();
                open.add(reader);
                advance(reader);
            }
            advance(Taps.of(sorted));
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public @Nullable ReadTap next() throws IOException {
        var head = heads.poll();
        if (head == null) {
            return null;
        }
        advance(head.rest());
        return head.tap();
    }

    private void advance(Taps taps) throws IOException {
        var next = taps.next();
        if (next != null) {
            heads.add(new Head(next, taps));
        }
    }

    @Override
    public void close() throws IOException {
        for (var each : open) {
            each.close();
        }
    }
}
