package org.shouwang.resident.domain;

/** As on the document. */
public enum Sex {
    FEMALE,
    MALE;

    /** The digit before the check character: odd is male. */
    static Sex ofSequence(char digit) {
        return (digit - '0') % 2 == 1 ? MALE : FEMALE;
    }
}
