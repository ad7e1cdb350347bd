package org.shouwang.vault;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A person's name; masked as 张*, 李*国. */
public record PersonName(String clear) implements Personal {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonName {}

    @Override
    public String masked() {
        return Mask.name(clear);
    }

    @Override
    public String toString() {
        return masked();
    }
}
