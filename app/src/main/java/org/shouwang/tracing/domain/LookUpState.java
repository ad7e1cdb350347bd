package org.shouwang.tracing.domain;

public enum LookUpState {
    WAITING,
    APPROVED,
    EMERGENCY,
    REFUSED,
    ENDED
}
