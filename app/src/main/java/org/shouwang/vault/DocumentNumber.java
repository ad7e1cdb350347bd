package org.shouwang.vault;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The number of an identity document, normalised (no spaces, upper case); masked as 3210****1826. */
public record DocumentNumber(String clear) implements Personal {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DocumentNumber {}

    @Override
    public String masked() {
        return Mask.document(clear);
    }

    @Override
    public String toString() {
        return masked();
    }
}
