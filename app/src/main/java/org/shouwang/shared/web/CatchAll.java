package org.shouwang.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: what a filter or a commit threw becomes a problem like any other, and an answer that broke half
 * way ends as a broken connection, not as a shorter answer that looks whole.
 */
final class CatchAll extends OncePerRequestFilter {
    private final Failures failures;

    CatchAll(Failures failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception | StackOverflowError thrown) {
            failures.answer(thrown, request, response);
        }
        if (request.getAttribute(Failures.CUT_SHORT) != null && !request.isAsyncStarted()) {
            throw new IOException("an answer was cut short");
        }
    }
}
