package org.shouwang.resident.review;

/** How a call to a household ended. */
enum CallOutcome {
    ANSWERED,
    NO_ANSWER,
    WRONG_NUMBER,
    REFUSED,
    DONE
}
