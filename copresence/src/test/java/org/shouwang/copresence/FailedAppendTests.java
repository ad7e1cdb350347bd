package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was not acknowledged is not there after a restart either. */
class FailedAppendTests {
    private static final Presence BEFORE = Presence.of(1, 1, 60, 600);
    private static final Presence FAILED = Presence.of(2, 1, 60, 600);
    private static final List<Presence> MORE_THAN_A_BATCH = Collections.nCopies(LogBatch.MOST + 1, FAILED);

    @TempDir
    Path folder;

    @Test
    void aDiskThatIsFullAfterTheFirstBatchKeepsNoneOfThem() throws IOException {
        try (var log = PresenceLog.open(file(), new FullDisk(file(), 2), new ArrayList<>())) {
            log.append(List.of(BEFORE));
            assertThatThrownBy(() -> log.append(MORE_THAN_A_BATCH)).hasMessage(FullDisk.FULL);
        }
        assertThat(read()).containsExactly(BEFORE);
    }

    @Test
    void whatWasWrittenButNotSyncedIsTakenBack() throws IOException {
        try (var log = PresenceLog.open(file(), new FullDisk(file(), 1), new ArrayList<>())) {
            log.append(List.of(BEFORE));
            assertThatThrownBy(() -> log.append(List.of(FAILED))).hasMessage(FullDisk.FULL);
            assertThat(read()).containsExactly(BEFORE);
        }
    }

    @Test
    void aFailureThatCanNotBeTakenBackSaysBothAndHarmsNothingThatComesLater() throws IOException {
        try (var disk = new FullDisk(file(), 2);
                var log = PresenceLog.open(file(), disk, new ArrayList<>())) {
            log.append(List.of(BEFORE));
            disk.stuck = true;
            assertThatThrownBy(() -> log.append(MORE_THAN_A_BATCH))
                    .hasMessage(FullDisk.FULL)
                    .hasSuppressedException(new IOException(FullDisk.STUCK));
            disk.stuck = false;
            log.append(List.of(BEFORE));
        }
        assertThat(read()).containsExactly(BEFORE, BEFORE);
    }

    private Path file() {
        return folder.resolve("log");
    }

    private List<Presence> read() throws IOException {
        var presences = new ArrayList<Presence>();
        PresenceLog.open(file(), presences).close();
        return presences;
    }

    /** Takes the first write and so many more, and reports the last one of these as failed though all of it is there. */
    private static final class FullDisk extends RandomAccessFile {
        static final String FULL = "no space left on device";
        static final String STUCK = "the file cannot be cut";

        private int left;
        private boolean stuck;

        FullDisk(Path file, int more) throws IOException {
            super(file.toFile(), "rw");
            left = more;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            super.write(bytes);
            if (left-- == 0) {
                throw new IOException(FULL);
            }
        }

        @Override
        public void setLength(long length) throws IOException {
            if (stuck) {
                throw new IOException(STUCK);
            }
            super.setLength(length);
        }
    }
}
