package org.shouwang.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.shouwang.shared.DomainException;

/** Somebody may not sign in (now). Says the same of a login or a number whether it is known or not. */
public final class SignInRefused extends DomainException {
    private SignInRefused(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    static SignInRefused wrongCredentials(int remaining) {
        return counted("access.wrong-credentials", remaining);
    }

    static SignInRefused wrongCode(int remaining) {
        return counted("access.wrong-code", remaining);
    }

    static SignInRefused secondFactorNeeded() {
        return new SignInRefused(Kind.NOT_SIGNED_IN, "access.second-factor-needed", "the password alone is not enough");
    }

    static SignInRefused codeExpired() {
        return new SignInRefused(Kind.NOT_SIGNED_IN, "access.code-expired", "no such code any more");
    }

    static SignInRefused locked(Instant until) {
        var refusal = new SignInRefused(Kind.LOCKED, "access.locked", "too many wrong tries");
        refusal.fact("until", until);
        return refusal;
    }

    static SignInRefused lockedAccount(UUID account) {
        return new SignInRefused(Kind.LOCKED, "access.account-locked", "locked by an administrator: " + account);
    }

    static SignInRefused tooMany(Duration wait) {
        var refusal = new SignInRefused(Kind.TOO_MANY, "access.too-many-tries", "an allowance is used up");
        refusal.retryAfter(wait);
        return refusal;
    }

    static SignInRefused crowded(Duration wait) {
        var refusal = new SignInRefused(Kind.BUSY, "access.crowded", "the allowance of all is used up");
        refusal.retryAfter(wait);
        return refusal;
    }

    private static SignInRefused counted(String code, int remaining) {
        var refusal = new SignInRefused(Kind.NOT_SIGNED_IN, code, "wrong, " + remaining + " left");
        refusal.fact("remaining", remaining);
        return refusal;
    }
}
