package org.shouwang.shared;

import java.util.List;

/** The request can't be used as it stands: all its faults at once, by field. Answered 400 {@code shared.invalid} with {@code errors}. */
public final class InvalidInput extends DomainException {
    private final transient List<Fault> faults;

    public InvalidInput(List<Fault> faults) {
        super(Kind.INVALID, "shared.invalid", faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * @param field path as in the request: {@code members[2].document.number}
     * @param code stable; the sentence stands under {@code <code>.title} in {@code problems_*.properties}
     */
    public record Fault(String field, String code) {}
}
