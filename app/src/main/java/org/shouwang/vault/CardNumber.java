package org.shouwang.vault;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The number of a bus card, which leads to its holder; masked as ****4711. */
public record CardNumber(String clear) implements Personal {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CardNumber {}

    @Override
    public String masked() {
        return Mask.card(clear);
    }

    @Override
    public String toString() {
        return masked();
    }
}
