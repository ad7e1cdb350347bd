package org.shouwang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One write on its way through {@link WriteOnce}: who sent what under which key, and whether its receipt has been seen to. */
final class Write {
    private static final String ATTRIBUTE = Write.class.getName();
    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");

    final String principal;
    final UUID key;
    final byte[] hash;
    Step step = Step.OPEN;

    enum Step {
        OPEN,
        CLAIMED,
        CLAIMED_WITHOUT_BODY,
        REPLAYED
    }

    Write(String principal, UUID key, HttpServletRequest request, byte[] body) {
        this.principal = principal;
        this.key = key;
        this.hash = hash(request, body);
    }

    /** Whether the request is one that is held whole and happens once. */
    static boolean isOne(HttpServletRequest request) {
        return METHODS.contains(request.getMethod())
                && request.getRequestURI().startsWith("/api/")
                && !Streamed.is(request);
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static @Nullable Write of(HttpServletRequest request) {
        return (Write) request.getAttribute(ATTRIBUTE);
    }

    private static byte[] hash(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var line = request.getMethod() + ' ' + request.getRequestURI() + '?' + request.getQueryString() + '\n';
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
