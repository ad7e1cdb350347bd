package org.shouwang.access.domain;

import java.util.UUID;
import org.shouwang.shared.DomainException;

/** An account cannot be kept that way. */
public final class AccountRefused extends DomainException {
    private AccountRefused(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    static AccountRefused loginTaken() {
        return new AccountRefused(Kind.CONFLICT, "access.login-taken", "the login exists");
    }

    static AccountRefused ownAccount(UUID account) {
        return new AccountRefused(Kind.REJECTED, "access.own-account", "somebody else must do this for " + account);
    }

    static AccountRefused separatedRoles(UUID account) {
        return new AccountRefused(
                Kind.REJECTED, "access.separated-roles", "two of the three administrators on " + account);
    }

    static AccountRefused alreadyGranted(UUID account) {
        return new AccountRefused(Kind.CONFLICT, "access.already-granted", "the same role and area on " + account);
    }

    static AccountRefused widerArea(UUID account) {
        return new AccountRefused(Kind.REJECTED, "access.wider-area", "holds a role elsewhere: " + account);
    }

    static AccountRefused setUpDone() {
        return new AccountRefused(Kind.CONFLICT, "access.set-up-done", "the first accounts exist");
    }

    /** Not an account that keeps accounts: those are helped by one that does. */
    static AccountRefused notRecoverable() {
        return new AccountRefused(Kind.NOT_FOUND, "access.not-recoverable", "no security administrator of this name");
    }

    static AccountRefused wrongSetUpCode() {
        return new AccountRefused(Kind.NOT_ALLOWED, "access.wrong-set-up-code", "not the code that was printed");
    }

    static AccountRefused wrongPassword(int remaining) {
        return counted("access.wrong-password", remaining);
    }

    static AccountRefused wrongSecondFactor(int remaining) {
        return counted("access.wrong-second-factor", remaining);
    }

    static AccountRefused onlyStaff(UUID account) {
        return new AccountRefused(Kind.NOT_ALLOWED, "access.not-allowed", "a resident has no password: " + account);
    }

    private static AccountRefused counted(String code, int remaining) {
        var refusal = new AccountRefused(Kind.REJECTED, code, "wrong, " + remaining + " left");
        refusal.fact("remaining", remaining);
        return refusal;
    }
}
