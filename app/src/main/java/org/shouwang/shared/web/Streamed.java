package org.shouwang.shared.web;

import java.util.Set;

/** Writes whose body is too large to hold: their handlers open transactions and see to repetition themselves. */
final class Streamed {
    static final Set<String> PATHS = Set.of("/api/shared/imports", "/api/tracing/exhibit-files");

    private Streamed() {}
}
