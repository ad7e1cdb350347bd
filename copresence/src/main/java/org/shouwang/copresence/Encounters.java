package org.shouwang.copresence;

/** Told of every encounter that a scan comes upon; called millions of times, so it takes plain numbers. */
interface Encounters {
    /**
     * @param record number of the other's record in the segment
     * @param packed that record
     * @param from when both were there, in seconds after the base of the segment
     * @param to when one of them left
     */
    void met(Segment segment, int record, long packed, int from, int to);
}
