package org.shouwang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.coyote.BadRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerMapping;

/** Answers any exception: a refusal as what it says, everything else as 503 with an incident that the log explains. */
@Component
class Failures {
    /** Set when an answer broke after its first byte had gone out; {@link CatchAll} then breaks the connection. */
    static final String CUT_SHORT = Failures.class.getName() + ".cut-short";

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final Problems problems;

    Failures(Problems problems) {
        this.problems = problems;
    }

    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (thrown instanceof AsyncRequestNotUsableException && response.isCommitted()) {
            // a reader of a stream closed the page: nobody is left to answer, and nothing went wrong
            request.setAttribute(CUT_SHORT, "gone");
            return;
        }
        if (thrown instanceof BadRequestException) {
            // the line broke, nothing came for too long, or a piece is malformed: Tomcat has refused it by status
            return;
        }
        var refusal = Refusals.of(thrown);
        var problem = refusal == null ? unavailable(thrown, request) : refusal;
        if (response.isCommitted()) {
            request.setAttribute(CUT_SHORT, problem.code());
            return;
        }
        response.resetBuffer();
        problems.write(problem, request, response);
    }

    /** A refusal that the container or a filter gave by status alone. */
    void answer(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refusal = Refusals.of(status);
        problems.write(
                refusal == null ? unavailable(new IllegalStateException("status " + status), request) : refusal,
                request,
                response);
    }

    private static Problem unavailable(Throwable thrown, HttpServletRequest request) {
        var incident = Incident.of(thrown);
        // the pattern, not the path: a path may hold what somebody typed
        var where = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        log.error("incident {} at {} {}: {}", incident.id(), request.getMethod(), where, incident.what());
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "shared.unavailable",
                Map.of("incident", incident.id()),
                List.of(),
                null);
    }
}
