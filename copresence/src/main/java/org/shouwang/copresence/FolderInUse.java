package org.shouwang.copresence;

import java.io.IOException;
import java.nio.file.Path;

/** A folder that another index, of this process or of another one, has open. */
public final class FolderInUse extends IOException {
    private static final long serialVersionUID = 1L;

    FolderInUse(Path folder) {
        super(folder + ": in use by another index");
    }
}
