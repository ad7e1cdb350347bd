package org.shouwang.resident;

import java.util.List;
import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.access.Role;
import org.shouwang.shared.AreaPath;

/** People who call, for tests. */
public final class Callers {
    private Callers() {}

    public static Caller resident() {
        return new Caller(UUID.randomUUID(), Caller.Kind.RESIDENT, List.of());
    }

    public static Caller staff(Role role, AreaPath... areas) {
        return new Caller(
                UUID.randomUUID(),
                Caller.Kind.STAFF,
                List.of(areas).stream()
                        .map(area -> new Caller.Grant(role, area))
                        .toList());
    }
}
