package org.shouwang.vault;

import java.util.UUID;
import org.shouwang.shared.DomainException;

/** The vault keeps what it holds to itself. */
final class VaultRefused extends DomainException {
    private VaultRefused(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    static VaultRefused destroyed() {
        return new VaultRefused(Kind.NOT_FOUND, "vault.destroyed", "the key of this value was destroyed");
    }

    static VaultRefused nothingHeld(UUID subject, Field field) {
        return new VaultRefused(Kind.NOT_FOUND, "vault.nothing-held", "no " + field + " of " + subject);
    }

    static VaultRefused budgetSpent(UUID actor, int budget) {
        return new VaultRefused(
                Kind.REJECTED, "vault.reveal-budget", actor + " has revealed " + budget + " values in this shift");
    }

    static VaultRefused workingSetOver(UUID set) {
        return new VaultRefused(Kind.REJECTED, "vault.working-set-over", "working set " + set + " is over");
    }

    static VaultRefused workingSetTooLarge(int people) {
        return new VaultRefused(Kind.REJECTED, "vault.working-set-too-large", people + " people in one working set");
    }

    static VaultRefused cohortInUse(String name) {
        return new VaultRefused(Kind.CONFLICT, "vault.cohort-in-use", name + " still seals new values");
    }
}
