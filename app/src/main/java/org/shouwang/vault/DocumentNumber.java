package org.shouwang.vault;

/** The number of an identity document, normalised (no spaces, upper case); masked as 3210****1826. */
public record DocumentNumber(String clear) implements Personal {
    @Override
    public String masked() {
        return Mask.document(clear);
    }

    @Override
    public String toString() {
        return masked();
    }
}
