package org.shouwang.resident.review;

import org.shouwang.shared.DomainException;

/** A step in a review that can't be taken now. */
public final class ReviewRefused extends DomainException {
    private ReviewRefused(String code, String message) {
        super(Kind.CONFLICT, code, message);
    }

    /** Somebody else has it, or the time is over. */
    static ReviewRefused notLeased() {
        return new ReviewRefused("resident.not-leased", "no lease");
    }

    static ReviewRefused addressOpen() {
        return new ReviewRefused("resident.address-open", "address pending");
    }

    /** The people are counted in another household from now on. */
    static ReviewRefused mergedAway() {
        return new ReviewRefused("resident.merged-away", "merged into another household");
    }

    /** A later decision builds on what this one did. */
    static ReviewRefused builtUpon() {
        return new ReviewRefused("resident.built-upon", "merged by another decision since");
    }

    static ReviewRefused nothingToUndo() {
        return new ReviewRefused("resident.nothing-to-undo", "no decision of the last minutes");
    }

    static ReviewRefused alreadyAnswered() {
        return new ReviewRefused("resident.already-answered", "answered meanwhile");
    }

    static ReviewRefused alreadyCalled() {
        return new ReviewRefused("resident.already-called", "called meanwhile");
    }

    static ReviewRefused questionGone() {
        return new ReviewRefused("resident.question-gone", "question withdrawn, answered or never asked");
    }

    static ReviewRefused answerStands() {
        return new ReviewRefused("resident.answer-stands", "answered more than ten minutes ago");
    }

    static ReviewRefused notMergeable() {
        return new ReviewRefused("resident.not-mergeable", "target gone, void or the household itself");
    }

    static ReviewRefused subjectUnknown() {
        return new ReviewRefused("resident.subject-unknown", "not a member of this household");
    }

    static ReviewRefused alreadyPlaced() {
        return new ReviewRefused("resident.already-placed", "address not pending");
    }

    static ReviewRefused dwellingUnknown() {
        return new ReviewRefused("resident.dwelling-unknown", "no such dwelling in the area");
    }
}
