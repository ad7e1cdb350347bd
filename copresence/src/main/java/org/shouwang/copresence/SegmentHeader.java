package org.shouwang.copresence;

import static org.shouwang.copresence.SegmentLayout.HEADER;
import static org.shouwang.copresence.SegmentLayout.INT;
import static org.shouwang.copresence.SegmentLayout.LONG;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.zip.CRC32C;

/** The first 128 bytes of a segment: what it is, how much is in it, and checksums over themselves and over the rest. */
final class SegmentHeader {
    private static final long MAGIC = 0x0131_5345_5250_5753L; // SWPRES1 and a byte that no text has
    private static final int VERSION = 2;
    private static final int STOPS = 1;

    private static final long AT_MAGIC = 0;
    private static final long AT_VERSION = 8;
    private static final long AT_FLAGS = 12;
    private static final long AT_BASE = 16;
    private static final long AT_COUNTS = 24;
    private static final long AT_REST_SUM = 112;
    private static final long AT_OWN_SUM = 120;

    private static final int CHUNK = 1 << 30;

    private SegmentHeader() {}

    /** Writes the header over a segment whose rest is complete. */
    static void write(MemorySegment whole, SegmentLayout layout) {
        whole.set(LONG, AT_MAGIC, MAGIC);
        whole.set(INT, AT_VERSION, VERSION);
        whole.set(INT, AT_FLAGS, layout.stops() ? STOPS : 0);
        whole.set(LONG, AT_BASE, layout.base());
        var counts = counts(layout);
        for (var i = 0; i < counts.length; i++) {
            whole.set(INT, AT_COUNTS + 4L * i, counts[i]);
        }
        whole.set(LONG, AT_REST_SUM, sum(whole, HEADER, whole.byteSize()));
        whole.set(LONG, AT_OWN_SUM, sum(whole, 0, AT_OWN_SUM));
    }

    /** Answers why the bytes are no segment, or nothing if they are a whole one. */
    static Optional<String> complaint(MemorySegment whole) {
        if (whole.byteSize() < HEADER || whole.get(LONG, AT_MAGIC) != MAGIC) {
            return Optional.of("not a segment of presences");
        }
        if (whole.get(INT, AT_VERSION) != VERSION) {
            return Optional.of("version " + whole.get(INT, AT_VERSION) + ", and this engine reads " + VERSION);
        }
        if (whole.get(LONG, AT_OWN_SUM) != sum(whole, 0, AT_OWN_SUM)) {
            return Optional.of("its header was altered");
        }
        var layout = read(whole);
        if (!layout.isPossible() || (whole.get(INT, AT_FLAGS) & ~STOPS) != 0) {
            return Optional.of("its header says what cannot be");
        }
        var size = layout.size();
        if (whole.byteSize() != size) {
            return Optional.of(whole.byteSize() + " bytes long instead of " + size);
        }
        if (whole.get(LONG, AT_REST_SUM) != sum(whole, HEADER, size)) {
            return Optional.of("its content was altered");
        }
        return Optional.empty();
    }

    static SegmentLayout read(MemorySegment whole) {
        return new SegmentLayout(
                whole.get(LONG, AT_BASE),
                count(whole, 0),
                count(whole, 1),
                count(whole, 2),
                count(whole, 3),
                count(whole, 4),
                count(whole, 5),
                count(whole, 6),
                (whole.get(INT, AT_FLAGS) & STOPS) != 0);
    }

    private static int[] counts(SegmentLayout layout) {
        return new int[] {
            layout.presences(),
            layout.places(),
            layout.blocks(),
            layout.firstBlock(),
            layout.filled(),
            layout.people(),
            layout.latestEnd()
        };
    }

    private static int count(MemorySegment whole, int number) {
        return whole.get(INT, AT_COUNTS + 4L * number);
    }

    private static long sum(MemorySegment whole, long from, long to) {
        var sum = new CRC32C();
        for (var at = from; at < to; at += CHUNK) {
            sum.update(whole.asSlice(at, Math.min(CHUNK, to - at)).asByteBuffer());
        }
        return sum.getValue();
    }
}
