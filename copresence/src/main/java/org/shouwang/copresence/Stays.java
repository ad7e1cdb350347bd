package org.shouwang.copresence;

/** Told of every stay of a person; takes plain numbers, as {@link Encounters} does. */
interface Stays {
    void stayed(Segment segment, int record, long packed);
}
