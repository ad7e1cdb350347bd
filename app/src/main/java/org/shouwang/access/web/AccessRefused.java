package org.shouwang.access.web;

import org.shouwang.access.domain.Admitted.Unfinished;
import org.shouwang.shared.DomainException;

/** The request did not pass the gate. */
final class AccessRefused extends DomainException {
    private AccessRefused(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    static AccessRefused notSignedIn() {
        return new AccessRefused(Kind.NOT_SIGNED_IN, "access.not-signed-in", "no session");
    }

    static AccessRefused notAllowed() {
        return new AccessRefused(Kind.NOT_ALLOWED, "access.not-allowed", "no role with this permission");
    }

    static AccessRefused unfinished(Unfinished unfinished) {
        var refusal = new AccessRefused(Kind.NOT_ALLOWED, "access.unfinished", "sign-in lacks " + unfinished);
        refusal.fact("unfinished", unfinished);
        return refusal;
    }

    static AccessRefused foreignPage() {
        return new AccessRefused(Kind.NOT_ALLOWED, "access.foreign-page", "a page of another site sent this");
    }

    static AccessRefused crowded() {
        var refusal = new AccessRefused(Kind.BUSY, "access.crowded", "too many sign in at once");
        refusal.retryAfter(java.time.Duration.ofSeconds(2));
        return refusal;
    }
}
