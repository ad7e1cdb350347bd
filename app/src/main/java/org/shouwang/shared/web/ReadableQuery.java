package org.shouwang.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses control characters in a query string, which no column could hold. */
final class ReadableQuery extends OncePerRequestFilter {
    private static final Pattern CONTROL = Pattern.compile("%(?:[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    private final Problems problems;

    ReadableQuery(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query != null && CONTROL.matcher(query).find()) {
            problems.write(Problem.of(HttpStatus.BAD_REQUEST, "shared.invalid"), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
