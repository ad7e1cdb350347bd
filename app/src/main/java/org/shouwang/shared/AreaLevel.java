package org.shouwang.shared;

import java.util.Arrays;

/** A level of the area tree. The length is that of its {@link AreaPath}, in digits. */
public enum AreaLevel {
    PROVINCE(2),
    CITY(4),
    DISTRICT(6),
    STREET(9),
    COMMUNITY(12),
    COMPOUND(15),
    BUILDING(18),
    UNIT(20),
    FLOOR(23),
    DWELLING(26);

    private final int length;

    AreaLevel(int length) {
        this.length = length;
    }

    public int length() {
        return length;
    }

    /** The next level down. Not to be asked of a dwelling. */
    public AreaLevel below() {
        return Arrays.stream(values())
                .filter(level -> level.length > length)
                .findFirst()
                .orElseThrow();
    }

    /** The next level up. Not to be asked of a province. */
    public AreaLevel above() {
        return Arrays.stream(values())
                .filter(level -> level.length < length)
                .reduce((_, lower) -> lower)
                .orElseThrow();
    }

    /** Whether the national statistics office gave the code; below, this installation counts. */
    public boolean isNational() {
        return compareTo(COMMUNITY) <= 0;
    }
}
