package org.shouwang.copresence;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is not a whole, unaltered segment of a version that this engine reads. Nothing of it was used. */
public final class SegmentRefused extends IOException {
    private static final long serialVersionUID = 1L;

    SegmentRefused(Path file, String why) {
        super(file + ": " + why);
    }
}
