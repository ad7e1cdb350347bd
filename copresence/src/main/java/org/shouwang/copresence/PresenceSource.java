package org.shouwang.copresence;

import java.io.IOException;
import java.util.function.Consumer;

/** Presences one at a time, so that nobody has to hold all of them; {@code forEach} of a collection or a stream is one. */
@FunctionalInterface
public interface PresenceSource {
    void forEach(Consumer<Presence> each) throws IOException;
}
