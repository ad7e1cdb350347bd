package org.shouwang.drill;

import java.util.List;
import org.shouwang.drill.people.Chance;
import tools.jackson.databind.JsonNode;

/** What becomes of a case in the queue. Follows from whose it is, not from when it comes up. */
enum Fate {
    LEFT,
    ASKED,
    CALLED,
    CALLED_AFTER_UNDO,
    MERGED,
    PASSED;

    private static final List<Fate> LOTS = List.of(
            LEFT,
            LEFT,
            LEFT,
            LEFT,
            LEFT,
            LEFT,
            LEFT,
            ASKED,
            ASKED,
            CALLED,
            CALLED,
            CALLED_AFTER_UNDO,
            MERGED,
            MERGED,
            PASSED,
            PASSED,
            PASSED);

    static Fate of(JsonNode held, long seed) {
        var whose = held.path("address").asString() + held.path("head").asString();
        return Chance.of(seed, whose, 0).oneOf(LOTS);
    }
}
