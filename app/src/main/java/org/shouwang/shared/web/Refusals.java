package org.shouwang.shared.web;

import java.sql.SQLException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.DomainException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Which exceptions say that the request was at fault, or that a rule said no. Whatever is not listed is an incident. */
final class Refusals {
    private Refusals() {}

    static @Nullable Problem of(Throwable thrown) {
        return switch (thrown) {
            case DomainException e -> Problem.of(e);
            case MethodArgumentNotValidException e -> Problem.invalid(InputFaults.of(e.getAllErrors()));
            case HandlerMethodValidationException e when e.isForReturnValue() -> null;
            case HandlerMethodValidationException e -> Problem.invalid(InputFaults.of(e));
            case MethodArgumentTypeMismatchException e -> Problem.invalid(List.of(InputFaults.of(e)));
            case MissingServletRequestParameterException e ->
                Problem.invalid(List.of(FieldProblem.of(e.getParameterName(), "shared.field-missing")));
            case HttpMessageNotReadableException e -> JsonFaults.of(e.getCause());
            case InvalidParameterException _ -> Problem.of(HttpStatus.BAD_REQUEST, "shared.invalid");
            case OptimisticLockingFailureException _ -> Problem.of(HttpStatus.CONFLICT, "shared.stale");
            case DataIntegrityViolationException e -> data(e);
            case AccessDeniedException _ -> Problem.of(HttpStatus.FORBIDDEN, "access.not-allowed");
            case AuthenticationException _ -> Problem.of(HttpStatus.UNAUTHORIZED, "access.not-signed-in");
            case ErrorResponse e -> of(e.getStatusCode().value());
            default -> null;
        };
    }

    /** What the container or the framework refused by status alone; null for its own failures. */
    static @Nullable Problem of(int status) {
        return switch (status) {
            case 401 -> Problem.of(HttpStatus.UNAUTHORIZED, "access.not-signed-in");
            case 403 -> Problem.of(HttpStatus.FORBIDDEN, "access.not-allowed");
            case 404 -> Problem.of(HttpStatus.NOT_FOUND, "shared.not-found");
            case 405, 501 -> Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "shared.method-not-allowed");
            case 406 -> Problem.of(HttpStatus.NOT_ACCEPTABLE, "shared.not-acceptable");
            case 408 -> Problem.of(HttpStatus.REQUEST_TIMEOUT, "shared.too-slow");
            case 413 -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, "shared.too-large");
            case 415 -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "shared.media-type");
            default -> status >= 400 && status < 500 ? Problem.of(HttpStatus.BAD_REQUEST, "shared.invalid") : null;
        };
    }

    /** The last line of defence: a value that no column could hold, or a row that a constraint says is already there. */
    private static @Nullable Problem data(DataIntegrityViolationException e) {
        if (!(e.getMostSpecificCause() instanceof SQLException sql) || sql.getSQLState() == null) {
            return null;
        }
        if (sql.getSQLState().startsWith("22")) {
            return Problem.of(HttpStatus.BAD_REQUEST, "shared.invalid");
        }
        return "23505".equals(sql.getSQLState()) || "23P01".equals(sql.getSQLState())
                ? Problem.of(HttpStatus.CONFLICT, "shared.conflict")
                : null;
    }
}
