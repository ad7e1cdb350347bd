package org.shouwang.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One address, one spelling. Routing decodes a path before it looks for a handler while the gates compare it as it was
 * sent, so {@code /%61pi} would find the handlers of {@code /api} and none of their gates. None of our addresses needs
 * an escape, a parameter of its path, or a way back up.
 */
final class PlainAddress extends OncePerRequestFilter {
    private static final Pattern ODD = Pattern.compile("[%;\\\\]|//|/\\.{1,2}(?:/|$)");

    private final Problems problems;

    PlainAddress(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ODD.matcher(request.getRequestURI()).find()) {
            problems.write(Problem.of(HttpStatus.BAD_REQUEST, "shared.address-odd"), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
