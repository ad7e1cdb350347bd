package org.shouwang.tracing.domain;

/** What the day of a case is. */
public enum CaseBasis {
    ONSET,
    FIRST_POSITIVE
}
