package org.shouwang.access.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.shared.AreaPath;

/** An account as signing in and keeping accounts need it; sealed values stay in the table. */
record Account(
        UUID id,
        Caller.Kind kind,
        AreaPath area,
        @Nullable String login,
        @Nullable String password,
        boolean secondFactor,
        boolean locked,
        int generation) {

    String requireLogin() {
        if (login == null) {
            throw new IllegalStateException("no member of staff: " + id);
        }
        return login;
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
