package org.shouwang.drill.api;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the server answered, whatever it was. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

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
