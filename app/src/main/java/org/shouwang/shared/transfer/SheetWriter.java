package org.shouwang.shared.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row, in little memory. */
interface SheetWriter extends Closeable {
    void heading(List<String> titles) throws IOException;

    void row(List<String> values) throws IOException;

    /** What the file says about itself: who, when, how many. Comes last. */
    void note(List<String> lines) throws IOException;
}
