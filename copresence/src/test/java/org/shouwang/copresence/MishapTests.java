package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What disks, operators and other programs do to a folder that is in use. */
class MishapTests {
    private static final LocalDate FIRST = LocalDate.ofEpochDay(FIRST_DAY / DAY);
    private static final Presence EARLY = Presence.of(1, 1, FIRST_DAY + 60, 600);
    private static final Presence LATE = Presence.of(1, 1, FIRST_DAY + DAY + 60, 600);

    @TempDir
    Path folder;

    @Test
    void aSecondIndexOnTheSameFolderIsRefused() throws IOException {
        var index = open();
        assertThatThrownBy(this::open)
                .isInstanceOf(FolderInUse.class)
                .hasMessageContaining(folder.getFileName().toString());
        index.add(List.of(EARLY));
        index.close();
        assertThat(all()).containsExactly(EARLY);
    }

    @Test
    void anIndexThatCouldNotBeOpenedLetsGoOfItsFolder() throws IOException {
        try (var index = open()) {
            index.add(List.of(EARLY));
        }
        var log = folder.resolve("recent.log");
        var bytes = Files.readAllBytes(log);
        Files.write(log, "quite another thing".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(this::open).isInstanceOf(SegmentRefused.class);
        Files.write(log, bytes);
        assertThat(all()).containsExactly(EARLY);
    }

    @Test
    void aCompactionThatFailsHalfwayCountsNothingTwice() throws IOException {
        try (var index = open()) {
            index.add(List.of(EARLY, LATE));
            var obstacle = obstruct(FIRST.plusDays(1));
            assertThatThrownBy(index::compact).isInstanceOf(IOException.class);
            assertThat(index.view().trajectory(1, 0, Long.MAX_VALUE)).containsExactly(EARLY, LATE);
            clear(obstacle);
            index.compact();
            assertThat(index.view().trajectory(1, 0, Long.MAX_VALUE)).containsExactly(EARLY, LATE);
        }
        assertThat(all()).containsExactly(EARLY, LATE);
    }

    @Test
    void aDayIsForgottenEvenWhenNothingCanBeWritten() throws IOException {
        try (var index = open()) {
            index.add(List.of(EARLY));
            index.compact();
            index.add(List.of(LATE));
            obstruct(FIRST.plusDays(1));
            assertThatThrownBy(() -> index.forgetBefore(FIRST.plusDays(1))).isInstanceOf(IOException.class);
            assertThat(folder.resolve(FIRST + ".presences")).doesNotExist();
            assertThat(index.view().trajectory(1, 0, Long.MAX_VALUE)).containsExactly(LATE);
        }
    }

    @Test
    void aDayWhoseFileSomebodyDeletedDoesNotComeBack() throws IOException {
        try (var index = open()) {
            index.add(List.of(EARLY));
            index.compact();
            Files.delete(folder.resolve(FIRST + ".presences"));
            var after = Presence.of(2, 1, FIRST_DAY + 60, 600);
            index.add(List.of(after));
            index.compact();
            assertThat(index.view().at(1, FIRST_DAY, FIRST_DAY + DAY)).containsExactly(after);
        }
    }

    @Test
    void whatACrashLeftUnfinishedIsNotKeptForever() throws IOException {
        var unfinished = Files.writeString(folder.resolve(FIRST + ".presences.part"), "who was where");
        open().close();
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void aFolderOfAnotherZoneIsRefused() throws IOException {
        try (var index = open()) {
            index.add(List.of(EARLY));
            index.compact();
        }
        assertThatThrownBy(() -> PresenceIndex.open(folder, ZoneId.of("Asia/Shanghai")))
                .isInstanceOf(SegmentRefused.class)
                .hasMessageContaining(FIRST.toString());
        assertThat(all()).containsExactly(EARLY);
    }

    @Test
    void aFileUnderAnotherNameIsRefused() throws IOException {
        try (var index = open()) {
            index.add(List.of(EARLY));
            index.compact();
        }
        for (var name : List.of(FIRST.plusDays(1) + ".presences", "backup.presences", "2024-02-31.presences")) {
            var copy = Files.copy(folder.resolve(FIRST + ".presences"), folder.resolve(name));
            assertThatThrownBy(this::open).isInstanceOf(SegmentRefused.class).hasMessageContaining(name);
            Files.delete(copy);
        }
    }

    @Test
    void aClosedIndexTakesNothingMoreAndItsViewsGoOn() throws IOException {
        var index = open();
        index.add(List.of(EARLY));
        var view = index.view();
        index.close();
        index.close();
        assertThatThrownBy(() -> index.add(List.of(LATE))).isInstanceOf(IOException.class);
        assertThatThrownBy(index::compact).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> index.forgetBefore(FIRST)).isInstanceOf(IOException.class);
        assertThat(view.trajectory(1, 0, Long.MAX_VALUE)).containsExactly(EARLY);
    }

    /** A folder stands where the file of this day would be written. */
    private Path obstruct(LocalDate day) throws IOException {
        var obstacle = Files.createDirectory(folder.resolve(day + ".presences.part"));
        return Files.createFile(obstacle.resolve("in the way"));
    }

    private static void clear(Path obstacle) throws IOException {
        Files.delete(obstacle);
        Files.delete(Objects.requireNonNull(obstacle.getParent()));
    }

    private List<Presence> all() throws IOException {
        try (var index = open()) {
            return index.view().trajectory(1, 0, Long.MAX_VALUE);
        }
    }

    private PresenceIndex open() throws IOException {
        return PresenceIndex.open(folder, ZoneOffset.UTC);
    }
}
