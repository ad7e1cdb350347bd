package org.shouwang.contract;

import java.util.Optional;
import java.util.Set;
import org.shouwang.support.HttpCaller.Answer;
import tools.jackson.core.JacksonException;

/** What every answer is: done and told, or refused with a code and a sentence; a failure only where it was meant. */
final class ClearAnswer {
    /** 503 that says: later. */
    private static final Set<String> MEANT = Set.of("shared.busy", "access.crowded", "tracing.index-not-ready");

    private ClearAnswer() {}

    static Optional<String> complaint(Answer answer) {
        var status = answer.status();
        if (status >= 500 && !(status == 503 && MEANT.contains(code(answer)))) {
            return Optional.of("a failure");
        }
        if (status < 300 && (status == 204) != answer.body().isEmpty()) {
            return Optional.of("an empty answer");
        }
        if (status >= 300 && status < 400) {
            return Optional.of("sent elsewhere");
        }
        if (status >= 400 && (code(answer).isEmpty() || answer.text("title").isEmpty())) {
            return Optional.of("no code or no sentence");
        }
        if (answer.body().contains("Exception") || answer.body().contains("\tat ")) {
            return Optional.of("the inside shows");
        }
        return isReadable(answer) ? Optional.empty() : Optional.of("cut off");
    }

    static String code(Answer answer) {
        var isProblem = answer.header("Content-Type").startsWith("application/problem+json");
        return isProblem ? answer.text("code") : "";
    }

    private static boolean isReadable(Answer answer) {
        if (!answer.header("Content-Type").startsWith("application/json")) {
            return true;
        }
        try {
            return !answer.json().isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }
}
