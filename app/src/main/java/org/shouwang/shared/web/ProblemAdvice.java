package org.shouwang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The only advice of the code base. It takes every exception, so that the framework never gets to take a broken database
 * connection for a client that hung up and answer an empty 200.
 */
@RestControllerAdvice
class ProblemAdvice {
    private final Failures failures;

    ProblemAdvice(Failures failures) {
        this.failures = failures;
    }

    @ExceptionHandler(Exception.class)
    void refuse(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (thrown instanceof ErrorResponse refusal) {
            refusal.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        failures.answer(thrown, request, response);
    }
}
