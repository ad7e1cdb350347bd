package org.shouwang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.shouwang.access.Allow;
import org.shouwang.access.Permission;
import org.shouwang.access.domain.Admitted;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Who may reach a handler. */
@Component
class GateRules {
    private static final Logger log = LoggerFactory.getLogger(GateRules.class);

    private final SameOrigin sameOrigin;
    private final Audit audit;

    GateRules(SameOrigin sameOrigin, Audit audit) {
        this.sameOrigin = sameOrigin;
        this.audit = audit;
    }

    void require(HttpServletRequest request, HandlerMethod handler) {
        if (!sameOrigin.allows(request)) {
            log.warn("A page of another site called {}", name(handler));
            throw AccessRefused.foreignPage();
        }
        if (handler.hasMethodAnnotation(Allow.Anyone.class)) {
            return;
        }
        var allow = handler.getMethodAnnotation(Allow.class);
        if (allow == null && !handler.hasMethodAnnotation(Allow.SignedIn.class)) {
            requireForeign(request, handler);
            return;
        }
        var admitted = CallerAuthentication.current().orElseThrow(AccessRefused::notSignedIn);
        if (admitted.unfinished() != null && !handler.hasMethodAnnotation(BeforeFinished.class)) {
            throw AccessRefused.unfinished(admitted.unfinished());
        }
        if (allow != null && !admitted.caller().may(allow.value())) {
            deny(admitted, allow.value(), handler);
        }
    }

    private void deny(Admitted admitted, Permission permission, HandlerMethod handler) {
        var account = admitted.caller().accountId();
        audit.record(AuditEvent.of(account, "access.denied", null, null)
                .with("permission", permission.name())
                .with("handler", name(handler)));
        throw AccessRefused.notAllowed();
    }

    /** Handlers of libraries may answer outside of {@code /api}; our own never without saying whom. */
    private static void requireForeign(HttpServletRequest request, HandlerMethod handler) {
        var ofTheApi = request.getRequestURI().startsWith("/api");
        if (ofTheApi) {
            log.error("{} does not say who may call it, so nobody may", name(handler));
        }
        if (ofTheApi || handler.getBeanType().getName().startsWith("org.shouwang.")) {
            throw new NotFound("handler without authorization");
        }
    }

    private static String name(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName() + "." + handler.getMethod().getName();
    }
}
