package org.shouwang.copresence;

/** Told of everybody whom a scan comes upon, some at a time. */
interface Encounters {
    /** @param meetings good until this returns */
    void met(Segment segment, Meetings meetings);
}
