package org.shouwang.copresence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;

/** Tries to open a folder, and says whether it was allowed to. */
final class OpeningProcess {
    static final String OPENED = "opened";
    static final String REFUSED = "refused";

    private OpeningProcess() {}

    public static void main(String... args) throws IOException {
        try {
            PresenceIndex.open(Path.of(args[0]), ZoneOffset.UTC).close();
            IO.println(OPENED);
        } catch (FolderInUse e) {
            IO.println(REFUSED);
        }
    }
}
