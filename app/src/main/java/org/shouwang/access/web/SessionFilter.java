package org.shouwang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.shouwang.access.domain.Admitted;
import org.shouwang.access.domain.Sessions;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is calling, and renews the session of whoever is active. */
final class SessionFilter extends OncePerRequestFilter {
    /** Set by a page on what it re-reads by itself, so that an open screen alone keeps nobody signed in. */
    private static final String BACKGROUND = "X-Background";

    /** A page listens to news on its own, and a browser sends no header of ours with it; signing out keeps nobody in. */
    private static final Set<String> NEVER_RENEWED = Set.of("/api/live", "/api/access/sign-out");

    private final Sessions sessions;
    private final SessionCarrier carrier;
    private final SecurityContextRepository contexts;

    SessionFilter(Sessions sessions, SessionCarrier carrier, SecurityContextRepository contexts) {
        this.sessions = sessions;
        this.carrier = carrier;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SessionCarrier.token(request)
                .flatMap(sessions::admit)
                .ifPresent(admitted -> enter(admitted, request, response));
        chain.doFilter(request, response);
    }

    private void enter(Admitted admitted, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(new CallerAuthentication(admitted));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        if (renews(request)) {
            sessions.renewed(admitted.session()).ifPresent(session -> carrier.give(session, request, response));
        }
    }

    private static boolean renews(HttpServletRequest request) {
        return request.getHeader(BACKGROUND) == null && !NEVER_RENEWED.contains(request.getRequestURI());
    }
}
