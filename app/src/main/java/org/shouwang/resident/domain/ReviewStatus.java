package org.shouwang.resident.domain;

/** Where a review stands. The household can't tell {@code PASSED} from {@code HUMAN}. */
public enum ReviewStatus {
    PASSED,
    QUESTION,
    HUMAN,
    CALL,
    MERGED;

    /** Whether somebody still has to decide. */
    public boolean isOpen() {
        return this == QUESTION || this == HUMAN || this == CALL;
    }
}
