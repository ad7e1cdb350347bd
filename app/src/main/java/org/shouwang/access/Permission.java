package org.shouwang.access;

/** One thing that somebody may do, on the areas where a role that includes it was granted. */
public enum Permission {
    REGISTER_OWN,
    REGISTER_FOR_OTHERS,
    REVIEW,
    FIND_PEOPLE,
    REVEAL,
    EXPORT,
    SEE_TASKS,
    DO_TASKS,
    SEE_FIGURES,
    ARRANGE_PLACES,
    SET_UP,
    MANAGE_ACCOUNTS,
    READ_AUDIT,
    TRACE,
    APPROVE_TRACE
}
