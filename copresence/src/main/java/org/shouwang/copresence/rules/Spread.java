package org.shouwang.copresence.rules;

/** Who at a place is close to a case. */
public enum Spread {
    /** Everybody: still air, as in a closed, air-conditioned coach. */
    EVERYONE,

    /** Those within so many rows and, if the setting says so, the crew: an ordinary coach with its windows open. */
    ROWS,

    /** Nobody: a contact there is a casual one, however long. */
    NOBODY,

    /** Nobody: the place is a cell of the map, and who shares it is a time-space companion. */
    COMPANIONS
}
