package org.shouwang.shared.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
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

    /** Nothing is wrong but that too many came at once. */
    static Problem busy(@Nullable Lane lane) {
        var patience = lane == null ? 1 : lane.patience();
        var wait = patience + ThreadLocalRandom.current().nextInt(patience + 1);
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE, "shared.busy", Map.of(), List.of(), Duration.ofSeconds(wait));
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
