package org.shouwang.tracing.domain;

/** What a look-up is for. */
public enum Purpose {
    FIND_CONTACTS,
    FIND_SOURCE,
    CHECK_STATEMENT,
    ANSWER_REQUEST
}
