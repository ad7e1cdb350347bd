package org.shouwang.tracing.domain;

/** What is known of a contact beside the data. */
public enum MarkKind {
    OUTSIDE_CITY,
    ON_ANOTHER_LIST,
    DRIVER,
    CREW,
    NO_CONTACT
}
