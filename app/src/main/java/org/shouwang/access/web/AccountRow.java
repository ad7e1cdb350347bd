package org.shouwang.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Role;
import org.shouwang.access.domain.AccountBoard.HeldRole;
import org.shouwang.access.domain.AccountBoard.StaffAccount;
import org.shouwang.shared.AreaPath;
import org.shouwang.vault.PersonName;

/** @param invited the one-time password has not been changed yet */
record AccountRow(
        UUID id,
        String login,
        PersonName name,
        boolean locked,
        boolean invited,
        boolean secondFactor,
        @Nullable Instant signedInAt,
        List<HeldRoleView> roles) {

    static AccountRow of(StaffAccount account, Map<AreaPath, String> titles) {
        return new AccountRow(
                account.id(),
                account.login(),
                account.name(),
                account.locked(),
                account.passwordOnce(),
                account.secondFactor(),
                account.signedInAt(),
                account.roles().stream()
                        .map(held -> HeldRoleView.of(held, titles))
                        .toList());
    }

    record HeldRoleView(
            UUID grant,
            Role role,
            AreaPath area,
            String areaName,
            @Nullable Instant until) {
        static HeldRoleView of(HeldRole held, Map<AreaPath, String> titles) {
            return new HeldRoleView(
                    held.grant(), held.role(), held.area(), titles.getOrDefault(held.area(), ""), held.until());
        }
    }
}
