package org.shouwang.tracing.domain;

/** How it is known who held a card. */
public enum Evidence {
    OWNER_TABLE,
    CAMERA,
    SERVICE_HALL,
    INTERVIEW
}
