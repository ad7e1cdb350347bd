package org.shouwang.access.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.access.Role;
import org.shouwang.access.domain.Admitted.Unfinished;
import org.shouwang.shared.AreaPath;
import org.shouwang.vault.PersonName;

/** @param unfinished what this session must still do before it may do anything else */
record MeView(
        boolean signedIn,
        Caller.@Nullable Kind kind,
        @Nullable UUID accountId,
        @Nullable PersonName name,
        List<RoleView> roles,
        List<Permission> permissions,
        boolean drill,
        boolean secondFactor,
        @Nullable Unfinished unfinished,
        List<OidcDoor> oidc,
        boolean setUpNeeded) {

    /** @param areaName empty for the whole installation */
    record RoleView(Role role, AreaPath area, String areaName) {}

    record OidcDoor(String id, String name) {}
}
