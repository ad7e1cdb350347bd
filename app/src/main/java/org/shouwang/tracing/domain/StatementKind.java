package org.shouwang.tracing.domain;

/** What a person says to have done. */
public enum StatementKind {
    TAXI,
    CASH_RIDE,
    WORK,
    MEAL,
    HOME,
    SHOPPING,
    WALK,
    OTHER
}
