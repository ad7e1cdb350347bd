package org.shouwang.shared;

/**
 * A business rule said no. Becomes a Problem Details answer; the sentences that people read stand under the code in
 * {@code problems_*.properties}. The message is for engineers and never holds personal data.
 */
public abstract class DomainException extends RuntimeException {
    private final Kind kind;
    private final String code;

    protected DomainException(Kind kind, String code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    /** {@code <module>.<kebab>}, stable. */
    public String code() {
        return code;
    }

    public enum Kind {
        INVALID,
        NOT_FOUND,
        CONFLICT,
        REJECTED,
        NOT_SIGNED_IN,
        NOT_ALLOWED,
        LOCKED,
        BUSY
    }
}
