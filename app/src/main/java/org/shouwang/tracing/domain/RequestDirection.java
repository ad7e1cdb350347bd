package org.shouwang.tracing.domain;

/** Who asks whom. */
public enum RequestDirection {
    FROM_THEM,
    TO_THEM
}
