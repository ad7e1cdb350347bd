package org.shouwang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/**
 * Bodies on their way in: each within a size and a time, all together within a size. Thousands of connections may be
 * open at once, and what they have sent lies in memory; so whoever sends nothing takes no room from others.
 */
final class Bodies {
    private static final int AT_ONCE = 128;
    private static final int STEP = 2048;

    private final int limit;
    private final Duration time;
    private final BodyRoom room;

    /** @param limit of one body in bytes; there is room for {@value #AT_ONCE} of that size */
    Bodies(int limit, Duration time) {
        this.limit = limit;
        this.time = time;
        this.room = new BodyRoom(limit * AT_ONCE);
    }

    WholeBody read(HttpServletRequest request) throws IOException, BodyRefused {
        if (request.getContentLengthLong() > limit) {
            throw BodyRefused.tooLarge();
        }
        var bytes = new ByteArrayOutputStream();
        var network = Network.of(request);
        try {
            fill(bytes, request, network);
            return new WholeBody(request, bytes.toByteArray());
        } finally {
            room.giveBack(network, bytes.size());
        }
    }

    /** A read returns with the first byte that is there, so a sender of one byte now and then meets the clock each time. */
    private void fill(ByteArrayOutputStream bytes, HttpServletRequest request, String network)
            throws IOException, BodyRefused {
        var due = System.nanoTime() + time.toNanos();
        var source = request.getInputStream();
        var step = new byte[STEP];
        for (int read = source.read(step); read >= 0; read = source.read(step)) {
            if (bytes.size() + read > limit) {
                throw BodyRefused.tooLarge();
            }
            if (System.nanoTime() - due > 0) {
                throw BodyRefused.tooSlow();
            }
            if (!room.take(network, read)) {
                throw BodyRefused.noRoom();
            }
            bytes.write(step, 0, read);
        }
    }
}
