package org.shouwang.access;

import java.util.List;
import java.util.UUID;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;

/** Who is calling: resolved for a handler parameter of this type. Holds no personal data. */
public record Caller(UUID accountId, Kind kind, List<Grant> grants) {

    /** The areas on which the caller may do this. */
    public AreaScope areas(Permission permission) {
        return AreaScope.of(grants.stream()
                .filter(grant -> grant.role().allows(permission))
                .map(Grant::area)
                .toList());
    }

    public boolean may(Permission permission) {
        return grants.stream().anyMatch(grant -> grant.role().allows(permission));
    }

    public enum Kind {
        RESIDENT,
        STAFF
    }

    public record Grant(Role role, AreaPath area) {}
}
