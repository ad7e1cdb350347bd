package org.shouwang.copresence.rules;

import java.util.List;
import java.util.OptionalInt;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.Presence;

/** What the engine does not know of people and places. Asked often, so it should answer from memory; must be thread-safe. */
@FunctionalInterface
public interface Surroundings {
    /** Code of the {@link Setting} of a place; one that the rules do not have stands for {@link Rules#otherwise}. */
    String setting(int place);

    /** The row, or the place in a queue, in which somebody was during a stay, if that is known. */
    default OptionalInt row(Presence stay) {
        return OptionalInt.empty();
    }

    /** Whether somebody worked there: driver, conductor, cabin crew. */
    default boolean isCrew(Presence stay) {
        return false;
    }

    /**
     * Other numbers under which a contact went about, each with the window in which it was this person who did; followed in the
     * second order as the contact is.
     */
    default List<Case> alsoAs(int person) {
        return List.of();
    }

    /** From when on a person was isolated, in seconds since 1970; ends what is followed in the second order. */
    default long isolated(int person) {
        return Long.MAX_VALUE;
    }
}
