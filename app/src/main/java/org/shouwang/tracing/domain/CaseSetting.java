package org.shouwang.tracing.domain;

/** Where a case was most among people. */
public enum CaseSetting {
    BUS,
    VENUE,
    HOUSEHOLD,
    WORK,
    UNKNOWN
}
