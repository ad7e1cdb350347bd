package org.shouwang.shared.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.DomainException;
import org.shouwang.shared.Invalid;
import org.springframework.http.HttpStatus;

/** A refusal before it is put into the reader's words by {@link Problems}. */
public record Problem(
        HttpStatus status,
        String code,
        Map<String, Object> facts,
        List<FieldProblem> errors,
        @Nullable Duration retryAfter) {

    public static Problem of(HttpStatus status, String code) {
        return new Problem(status, code, Map.of(), List.of(), null);
    }

    public static Problem invalid(List<FieldProblem> errors) {
        return new Problem(HttpStatus.BAD_REQUEST, "shared.invalid", Map.of(), errors, null);
    }

    public static Problem of(DomainException refusal) {
        var errors = refusal instanceof Invalid invalid
                ? invalid.faults().stream()
                        .map(fault -> FieldProblem.of(fault.field(), fault.code()))
                        .toList()
                : List.<FieldProblem>of();
        return new Problem(status(refusal.kind()), refusal.code(), refusal.facts(), errors, refusal.retryAfter());
    }

    private static HttpStatus status(DomainException.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case REJECTED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case LOCKED -> HttpStatus.LOCKED;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
