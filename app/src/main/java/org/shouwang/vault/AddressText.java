package org.shouwang.vault;

import com.fasterxml.jackson.annotation.JsonCreator;

/** An address as somebody wrote it; masked down to its first six characters. */
public record AddressText(String clear) implements Personal {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AddressText {}

    @Override
    public String masked() {
        return Mask.address(clear);
    }

    @Override
    public String toString() {
        return masked();
    }
}
