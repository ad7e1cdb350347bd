package org.shouwang.vault;

/** An address as somebody wrote it; masked down to its first six characters. */
public record AddressText(String clear) implements Personal {
    @Override
    public String masked() {
        return Mask.address(clear);
    }

    @Override
    public String toString() {
        return masked();
    }
}
