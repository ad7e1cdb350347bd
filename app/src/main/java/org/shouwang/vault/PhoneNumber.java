package org.shouwang.vault;

/** A telephone number, digits with an optional leading +; a mainland mobile number has 11 digits and no +86. Masked as 138****1234. */
public record PhoneNumber(String clear) implements Personal {
    @Override
    public String masked() {
        return Mask.phone(clear);
    }

    @Override
    public String toString() {
        return masked();
    }
}
