package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that closes a file loses every lock on it: whoever is refused must not have opened it. */
class FolderLockTests {
    @TempDir
    Path folder;

    @Test
    void whoeverIsRefusedHereLetsNobodyInFromElsewhere() throws IOException {
        var index = open(folder);
        assertThatThrownBy(() -> open(folder)).isInstanceOf(FolderInUse.class);
        assertThat(elsewhere()).isEqualTo(OpeningProcess.REFUSED);
        index.close();
        assertThat(elsewhere()).isEqualTo(OpeningProcess.OPENED);
    }

    @Test
    void aFolderUnderAnotherNameIsTheSameFolder() throws IOException {
        var link = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-too"), folder);
        try (var index = open(folder)) {
            assertThatThrownBy(() -> open(link)).isInstanceOf(FolderInUse.class);
            assertThat(elsewhere()).isEqualTo(OpeningProcess.REFUSED);
            assertThat(index.days()).isEmpty();
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void closingTwiceTakesTheFolderFromNobody() throws IOException {
        var first = open(folder);
        first.close();
        try (var second = open(folder)) {
            first.close();
            assertThatThrownBy(() -> open(folder)).isInstanceOf(FolderInUse.class);
            assertThat(second.days()).isEmpty();
        }
    }

    private String elsewhere() throws IOException {
        try (var said = JavaProcess.start(OpeningProcess.class, folder).inputReader()) {
            return said.readLine();
        }
    }

    private static PresenceIndex open(Path folder) throws IOException {
        return PresenceIndex.open(folder, ZoneOffset.UTC);
    }
}
