package org.shouwang.drill.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the server answered, whatever it was.
 *
 * @param sessionToken of a sign-in that asked for one
 * @param retryAfter how long the server wants a refused client to wait, or a moment
 * @param body an empty object when there is no JSON
 */
public record Answer(int status, @Nullable String sessionToken, Duration retryAfter, JsonNode body) {
    static final Duration SHORT_WAIT = Duration.ofMillis(250);

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The stable code of a Problem Details answer, or an empty text. */
    public String code() {
        return text("code");
    }

    public String text(String field) {
        return body.path(field).asString("");
    }

    /** Itself, or an exception that says what was refused. */
    public Answer orFail(String what) {
        if (!ok()) {
            throw new Refused(what, this);
        }
        return this;
    }
}
