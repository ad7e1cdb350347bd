package org.shouwang.tracing.domain;

public enum CaseKind {
    CONFIRMED,
    ASYMPTOMATIC
}
