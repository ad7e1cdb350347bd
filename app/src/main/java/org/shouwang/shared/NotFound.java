package org.shouwang.shared;

/** There is no such thing, or the reader may not know that there is: both are answered alike. */
public final class NotFound extends DomainException {
    public NotFound(String what) {
        super(Kind.NOT_FOUND, "shared.not-found", what);
    }
}
