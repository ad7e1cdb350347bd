package org.shouwang.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.access.domain.AccessSettings;
import org.shouwang.access.domain.Session;
import org.shouwang.access.domain.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** How a session travels: as a cookie that no script can read, or as a bearer token for programs that ask for it. */
@Component
public class SessionCarrier {
    static final String COOKIE = "shouwang";

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final boolean embedded;

    SessionCarrier(Sessions sessions, AccessSettings settings) {
        this.sessions = sessions;
        this.embedded = !settings.access().embedders().isEmpty();
    }

    /** The bearer token counts alone: a program that sends one doesn't mean whatever cookie is around. */
    static Optional<String> token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.startsWith(BEARER) ? Optional.of(header.substring(BEARER.length())) : Optional.empty();
        }
        return cookies(request)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    public void give(Session session, HttpServletRequest request, HttpServletResponse response) {
        var token = sessions.token(session);
        if ("token".equals(request.getHeader("X-Session"))) {
            response.setHeader("X-Session-Token", token);
        } else if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            set(token, sessions.rest(session), request, response);
        }
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private void set(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var elsewhere = embedded && request.isSecure();
        var cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(elsewhere ? "None" : "Lax")
                .partitioned(elsewhere)
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
    }
}
