package org.shouwang.shared.start;

/** The application must not or cannot start: one sentence without a full stop, and one about what to do. */
public class StartRefused extends RuntimeException {
    private final String next;

    public StartRefused(String what, String next) {
        super(what);
        this.next = next;
    }

    public StartRefused(String what, String next, Throwable cause) {
        super(what, cause);
        this.next = next;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public String next() {
        return next;
    }
}
