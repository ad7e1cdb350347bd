package org.shouwang.taps;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taps in order, one after the other. */
@FunctionalInterface
interface Taps {
    /** Null after the last one. */
    @Nullable ReadTap next() throws IOException;

    static Taps of(List<ReadTap> taps) {
        var rest = taps.iterator();
        return () -> rest.hasNext() ? rest.next() : null;
    }
}
