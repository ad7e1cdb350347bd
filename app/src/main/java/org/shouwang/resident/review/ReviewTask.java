package org.shouwang.resident.review;

import java.time.Duration;

/** Kinds of tasks that this module opens, and how long one reviewer keeps a case. */
final class ReviewTask {
    static final String REVIEW = "REVIEW";
    static final String CALL = "CALL";
    static final Duration LEASE = Duration.ofMinutes(10);
    static final Duration UNDO = Duration.ofMinutes(10);
    /** A case should not wait longer for a reviewer. */
    static final Duration REVIEW_WITHIN = Duration.ofHours(4);

    private ReviewTask() {}
}
