package org.shouwang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.shouwang.access.domain.AccessSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Whether a write may come from the page that sent it. Beside the Idempotency-Key header, which no foreign form can send,
 * this holds where a browser says who asks; programs that bring a bearer token have no cookie to abuse.
 */
@Component
class SameOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Set<String> further;

    SameOrigin(AccessSettings settings) {
        this.further = Set.copyOf(settings.access().origins());
    }

    boolean allows(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod()) || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return true;
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && further.contains(origin)) {
            return true;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null || origin.equals(own(request));
    }

    private static String own(HttpServletRequest request) {
        var port = request.getServerPort();
        var usual = request.isSecure() ? 443 : 80;
        return request.getScheme() + "://" + request.getServerName() + (port == usual ? "" : ":" + port);
    }
}
