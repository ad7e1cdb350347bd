package org.shouwang.shared;

import java.util.List;

/**
 * The input itself cannot be right: answered 400 {@code shared.invalid}, with each field and what is wrong with it. The
 * code of a fault leads to its sentence in {@code problems_*.properties}, like that of any refusal.
 */
public final class Invalid extends DomainException {
    private final List<Fault> faults;

    public Invalid(List<Fault> faults) {
        super(Kind.INVALID, "shared.invalid", "invalid: " + faults);
        this.faults = List.copyOf(faults);
    }

    public static Invalid field(String field, String code) {
        return new Invalid(List.of(new Fault(field, code)));
    }

    public List<Fault> faults() {
        return faults;
    }

    /** @param field path of the field as the client sent it, such as {@code members[0].document.number} */
    public record Fault(String field, String code) {}
}
