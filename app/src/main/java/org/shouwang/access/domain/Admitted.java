package org.shouwang.access.domain;

import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;

/** A caller whose session holds; with something left to finish, the caller has no rights yet. */
public record Admitted(
        Caller caller,
        Session session,
        boolean secondFactor,
        @Nullable Unfinished unfinished) {

    /** What stands between a right password and a session with rights. */
    public enum Unfinished {
        PASSWORD,
        SECOND_FACTOR
    }
}
