package org.shouwang.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has the body of a write before it takes room from anybody: whoever sends slowly waits at the door, not in a place, at a
 * turnstile or with a connection. What is no JSON is not read at all; {@link WriteOnce} refuses it.
 */
final class BodyFirst extends OncePerRequestFilter {
    private final Bodies bodies;
    private final Problems problems;

    BodyFirst(Bodies bodies, Problems problems) {
        this.bodies = bodies;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Write.isOne(request) || !WholeBody.isJsonOrEmpty(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        WholeBody body;
        try {
            body = bodies.read(request);
        } catch (BodyRefused refusal) {
            response.setHeader("Connection", "close");
            problems.write(refusal.problem(), request, response);
            return;
        }
        chain.doFilter(body, response);
    }
}
