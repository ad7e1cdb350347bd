package org.shouwang.copresence;

/** Told of every stay of the people asked about. */
interface Stays {
    /** @param rank of the place of the record */
    void stayed(Case asked, Segment segment, int record, int rank);
}
