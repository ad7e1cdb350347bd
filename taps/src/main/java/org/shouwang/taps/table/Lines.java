package org.shouwang.taps.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text, none longer than can be held: of a longer one only the beginning is kept. */
final class Lines implements Closeable {
    static final int LONGEST = 1 << 16;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int filled;
    private long number;
    private boolean cut;
    private boolean afterReturn;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its end, or null after the last one. */
    @Nullable String next() throws IOException {
        line.setLength(0);
        cut = false;
        var any = false;
        while (fill()) {
            if (afterReturn && buffer[at] == '\n') {
                afterReturn = false;
                at++;
                continue;
            }
            afterReturn = false;
            any = true;
            var end = end();
            keep(end);
            at = end;
            if (end < filled) {
                afterReturn = buffer[end] == '\r';
                at++;
                break;
            }
        }
        number += any ? 1 : 0;
        return any ? line.toString() : null;
    }

    private int end() {
        var end = at;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    private void keep(int end) {
        var room = LONGEST - line.length();
        cut |= end - at > room;
        line.append(buffer, at, Math.min(end - at, room));
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, reader.read(buffer));
        }
        return filled > 0;
    }

    /** Of the line that was returned last, from one up. */
    long number() {
        return number;
    }

    /** Whether that line was longer than what was returned. */
    boolean cut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
