package org.shouwang.shared;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A business rule said no. Becomes a Problem Details answer; the sentences that people read stand under the code in
 * {@code problems_*.properties}. The message is for engineers and never holds personal data.
 */
public abstract class DomainException extends RuntimeException {
    private final Kind kind;
    private final String code;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

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

    /** What else the answer says beside the code, such as the tries that remain; never personal data. */
    public Map<String, Object> facts() {
        return Map.copyOf(facts);
    }

    /** Becomes {@code Retry-After}. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    protected final void fact(String name, Object value) {
        facts.put(name, value);
    }

    protected final void retryAfter(Duration wait) {
        retryAfter = wait;
    }

    public enum Kind {
        INVALID,
        NOT_FOUND,
        CONFLICT,
        REJECTED,
        NOT_SIGNED_IN,
        NOT_ALLOWED,
        LOCKED,
        TOO_MANY,
        BUSY
    }
}
