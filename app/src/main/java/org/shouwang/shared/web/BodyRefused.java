package org.shouwang.shared.web;

import org.springframework.http.HttpStatus;

/** A body that is not read to its end. */
final class BodyRefused extends Exception {
    private final transient Problem problem;

    private BodyRefused(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    static BodyRefused tooLarge() {
        return new BodyRefused(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "shared.too-large"));
    }

    static BodyRefused tooSlow() {
        return new BodyRefused(Problem.of(HttpStatus.REQUEST_TIMEOUT, "shared.too-slow"));
    }

    static BodyRefused noRoom() {
        return new BodyRefused(Problem.busy(null));
    }

    Problem problem() {
        return problem;
    }
}
