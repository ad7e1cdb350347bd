package org.shouwang.bench.copresence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.shouwang.copresence.Case;

/** Something that holds the presences of a city and answers questions about them. */
interface Engine extends AutoCloseable {
    int LEAST_SECONDS = 120;

    String name();

    /** What it takes on disk, indexes included. */
    long bytes() throws Exception;

    /** Takes in whom the next question is about, which is no part of it. */
    default void prepare(List<Case> cases) throws Exception {}

    /** Contacts of these cases together. */
    Answer contacts(List<Case> cases) throws Exception;

    /** People two steps from one case, in order of time. */
    Answer twoHops(Case asked) throws Exception;

    /** Processor time that it has taken so far, in nanoseconds. */
    long processorTime() throws Exception;

    @Override
    void close() throws IOException, SQLException;
}
