package org.shouwang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouwang.access.Paced;
import org.shouwang.shared.DomainException;
import org.shouwang.shared.web.Departure;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Every request passes here before it costs anything. A handler of this application answers only whom its {@code @Allow}
 * names; one without answers nobody.
 */
final class Gate extends OncePerRequestFilter {
    private static final String PASSED = Gate.class.getName() + ".passed";

    private final Handlers handlers;
    private final GateRules rules;
    private final Turnstiles turnstiles;
    private final HandlerExceptionResolver refusals;

    Gate(Handlers handlers, GateRules rules, Turnstiles turnstiles, HandlerExceptionResolver refusals) {
        this.handlers = handlers;
        this.rules = rules;
        this.turnstiles = turnstiles;
        this.refusals = refusals;
    }

    /** Whether the gate let this request pass to this very handler. */
    static boolean passed(HttpServletRequest request, HandlerMethod handler) {
        return handler.getMethod().equals(request.getAttribute(PASSED));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var beat = new Beat();
        var handler = handlers.find(request).orElse(null);
        Turnstiles.Pass pass;
        try {
            pass = handler == null ? Turnstiles.Pass.NONE : admit(request, handler);
        } catch (DomainException refusal) {
            refuse(refusal, request, response);
            return;
        }
        try (pass) {
            if (handler != null && handler.hasMethodAnnotation(Paced.class)) {
                Departure.hold(request, () -> {
                    pass.close();
                    beat.awaitNext();
                });
            }
            chain.doFilter(request, response);
        }
    }

    private void refuse(DomainException refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusals.resolveException(request, response, null, refusal) == null) {
            throw refusal;
        }
    }

    private Turnstiles.Pass admit(HttpServletRequest request, HandlerMethod handler) {
        rules.require(request, handler);
        request.setAttribute(PASSED, handler.getMethod());
        var turnstile = handler.getMethodAnnotation(Turnstile.class);
        return turnstile == null ? Turnstiles.Pass.NONE : turnstiles.enter(turnstile.value());
    }
}
