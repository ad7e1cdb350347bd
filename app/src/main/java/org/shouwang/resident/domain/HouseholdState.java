package org.shouwang.resident.domain;

/** What the register says of a household. */
public enum HouseholdState {
    /** The building isn't listed; the desk has to place it. */
    PENDING,
    IN_REVIEW,
    REGISTERED,
    /** Merged into another. */
    VOID;

    static HouseholdState of(ReviewStatus review, boolean addressPending, boolean secondLook) {
        if (review == ReviewStatus.MERGED) {
            return VOID;
        }
        if (addressPending) {
            return PENDING;
        }
        return review.isOpen() && !secondLook ? IN_REVIEW : REGISTERED;
    }
}
