package org.shouwang.access.web;

import org.shouwang.access.domain.AccessSettings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * What browsers are told about our pages: only our own scripts, no frames but those of configured embedders (resident
 * pages only), and nothing of the API is stored.
 */
@Component
class PageHeaders {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors ");

    private final String residentPolicy;

    PageHeaders(AccessSettings settings) {
        var embedders = settings.access().embedders();
        this.residentPolicy = POLICY + (embedders.isEmpty() ? "'none'" : "'self' " + String.join(" ", embedders));
    }

    void configure(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(contents());
    }

    private HeaderWriter contents() {
        return (request, response) -> {
            var path = request.getRequestURI();
            var staff = path.startsWith("/desk") || path.startsWith("/field") || path.startsWith("/api");
            response.setHeader("Content-Security-Policy", staff ? POLICY + "'none'" : residentPolicy);
            response.setHeader("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()");
            if (path.startsWith("/api") && !response.containsHeader("Cache-Control")) {
                response.setHeader("Cache-Control", "no-store");
            }
        };
    }
}
