package org.shouwang.shared.jobs;

import java.util.UUID;

/** Asks for work after the commit of the current transaction: with it or not at all. */
public interface Background {
    /** Runs it soon, on whichever instance is free; again if that one dies. Asking twice for the same id is asking once. */
    void soon(OneOff work, UUID id);
}
