package org.shouwang.drill.api;

/** The API said no where the caller had counted on a yes. */
public final class Refused extends RuntimeException {
    private final transient Answer answer;

    Refused(String what, Answer answer) {
        super(what + " was answered " + answer.status() + " " + answer.code() + " " + answer.text("detail")
                + answer.body().path("errors"));
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
