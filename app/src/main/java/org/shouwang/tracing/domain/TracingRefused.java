package org.shouwang.tracing.domain;

import java.time.Duration;
import org.shouwang.shared.DomainException;

/** What the desk does not do, or not now. */
public final class TracingRefused extends DomainException {
    private TracingRefused(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    public static TracingRefused notApproved() {
        return new TracingRefused(Kind.CONFLICT, "tracing.not-approved", "no second person stands behind it");
    }

    public static TracingRefused over() {
        return new TracingRefused(Kind.CONFLICT, "tracing.look-up-over", "its time is over");
    }

    public static TracingRefused unconfirmed() {
        return new TracingRefused(Kind.CONFLICT, "tracing.emergency-unconfirmed", "nobody stood by it in time");
    }

    static TracingRefused aboutSomebodyElse() {
        return new TracingRefused(
                Kind.CONFLICT, "tracing.about-somebody-else", "another person or other cards than were approved");
    }

    static TracingRefused emergencyWaits() {
        return new TracingRefused(
                Kind.CONFLICT, "tracing.emergency-waits", "an emergency of theirs is not confirmed yet");
    }

    static TracingRefused sameTwice() {
        return new TracingRefused(
                Kind.REJECTED, "tracing.second-person-needed", "asked and approved by the same person");
    }

    static TracingRefused notTheSecond() {
        return new TracingRefused(Kind.REJECTED, "tracing.not-the-second", "somebody else was named");
    }

    static TracingRefused decided() {
        return new TracingRefused(Kind.CONFLICT, "tracing.look-up-decided", "decided or over");
    }

    static TracingRefused numberTaken() {
        return new TracingRefused(Kind.CONFLICT, "tracing.number-taken", "a case, request or answer with this number");
    }

    static TracingRefused caseClosed() {
        return new TracingRefused(Kind.CONFLICT, "tracing.case-closed", "closed");
    }

    static TracingRefused changedMeanwhile() {
        return new TracingRefused(Kind.CONFLICT, "shared.stale", "another version");
    }

    static TracingRefused ownerMeanwhile() {
        return new TracingRefused(Kind.CONFLICT, "tracing.owner-meanwhile", "another file has just said whose it is");
    }

    static TracingRefused handsOn() {
        return new TracingRefused(Kind.CONFLICT, "tracing.request-hands-on", "names contacts of its case");
    }

    static TracingRefused enoughExhibits() {
        return new TracingRefused(Kind.CONFLICT, "tracing.enough-exhibits", "no holding needs more");
    }

    static TracingRefused exhibitsStand() {
        return new TracingRefused(Kind.CONFLICT, "tracing.card-has-exhibits", "its files were not removed");
    }

    static TracingRefused exhibitComplete() {
        return new TracingRefused(Kind.CONFLICT, "tracing.exhibit-complete", "has another file, or was removed");
    }

    public static TracingRefused nobodyToFollow() {
        return new TracingRefused(Kind.REJECTED, "tracing.nobody-to-follow", "nobody of them is registered");
    }

    public static TracingRefused noMapping() {
        return new TracingRefused(Kind.REJECTED, "tracing.no-mapping", "nobody has said how the operator writes taps");
    }

    public static TracingRefused dayNotFailed() {
        return new TracingRefused(Kind.CONFLICT, "tracing.day-not-failed", "done, or in hand");
    }

    /** @param missing name of the table or column */
    public static TracingRefused notGtfs(String missing) {
        return new TracingRefused(Kind.REJECTED, "tracing.not-gtfs", "no such feed: " + missing);
    }

    public static TracingRefused emptyNetwork() {
        return new TracingRefused(Kind.REJECTED, "tracing.network-empty", "not one trip");
    }

    public static TracingRefused indexNotReady() {
        var refused = new TracingRefused(Kind.BUSY, "tracing.index-not-ready", "the index is being made");
        refused.retryAfter(Duration.ofSeconds(5));
        return refused;
    }
}
