package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file survives a loss of power only if the folder that names it was forced to disk, and that folder's folder too. */
class ForcedFolderTests {
    @TempDir
    Path folder;

    @Test
    void aNewLogIsNamedOnDiskBeforeAnythingIsAcknowledged() throws IOException {
        assertThat(forcedBy(() -> open(folder))).contains(folder.toString());
    }

    @Test
    void soIsEveryFolderThatWasMadeForIt() throws IOException {
        var inner = folder.resolve("some/where");
        assertThat(forcedBy(() -> open(inner)))
                .contains(folder.toString(), folder.resolve("some").toString(), inner.toString());
    }

    private static void open(Path folder) throws IOException {
        PresenceIndex.open(folder, ZoneOffset.UTC).close();
    }

    private static List<String> forcedBy(Action action) throws IOException {
        var file = Files.createTempFile("forced", ".jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            action.run();
            recording.stop();
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .map(event -> event.getString("path"))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    private interface Action {
        void run() throws IOException;
    }
}
