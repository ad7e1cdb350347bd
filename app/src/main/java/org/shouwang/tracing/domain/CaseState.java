package org.shouwang.tracing.domain;

public enum CaseState {
    OPEN,
    CLOSED
}
