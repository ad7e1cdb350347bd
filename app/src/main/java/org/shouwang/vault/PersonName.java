package org.shouwang.vault;

/** A person's name; masked as 张*, 李*国. */
public record PersonName(String clear) implements Personal {
    @Override
    public String masked() {
        return Mask.name(clear);
    }

    @Override
    public String toString() {
        return masked();
    }
}
