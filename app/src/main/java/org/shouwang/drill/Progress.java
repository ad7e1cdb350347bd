package org.shouwang.drill;

import java.io.IOException;
import java.nio.file.Path;

/** How far the filling has come, kept in the home, so that one that is killed goes on from there. */
final class Progress {
    private final Path home;
    private DrillRecord record;

    Progress(Path home, DrillRecord record) {
        this.home = home;
        this.record = record;
    }

    int reached() {
        return record.reached();
    }

    void reach(int entry) throws IOException {
        keep(record.at(entry));
    }

    void done() throws IOException {
        keep(record.asFilled());
    }

    private void keep(DrillRecord changed) throws IOException {
        changed.write(home);
        record = changed;
    }
}
