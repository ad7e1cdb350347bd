package org.shouwang.tracing.web;

import org.shouwang.tracing.domain.LookUpState;

/** How a look-up stands now: approved and over is another thing than approved and open, or than approved for somebody else. */
enum LookUpStanding {
    WAITING,
    /** Shown, or to be shown again, until the second person stands by it or lets the time pass. */
    EMERGENCY,
    /** Nobody stood by the emergency in time. */
    UNCONFIRMED,
    APPROVED,
    /** Approved, and the time for its answers is over. */
    OVER,
    /** Approved for cases that are linked to other persons or cards now. */
    CHANGED,
    REFUSED,
    ENDED;

    /**
     * @param shown whether its answers are shown now
     * @param changed whether they would be, were its cases not linked to others since
     */
    static LookUpStanding of(LookUpState state, boolean shown, boolean changed) {
        return switch (state) {
            case WAITING -> WAITING;
            case REFUSED -> REFUSED;
            case ENDED -> ENDED;
            case APPROVED -> shown ? APPROVED : changed ? CHANGED : OVER;
            case EMERGENCY -> shown || changed ? EMERGENCY : UNCONFIRMED;
        };
    }
}
