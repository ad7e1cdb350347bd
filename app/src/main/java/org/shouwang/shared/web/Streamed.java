package org.shouwang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Writes whose body is too large to hold: their handlers open transactions and see to repetition themselves. */
final class Streamed {
    private static final Set<String> PATHS = Set.of("/api/shared/imports", "/api/tracing/exhibit-files");

    private Streamed() {}

    static boolean is(HttpServletRequest request) {
        return PATHS.contains(request.getRequestURI());
    }
}
