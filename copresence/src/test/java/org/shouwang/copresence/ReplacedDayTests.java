package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day is the old one or the new one, in memory and on disk, whatever happens in between. */
class ReplacedDayTests {
    private static final LocalDate FIRST = LocalDate.ofEpochDay(FIRST_DAY / DAY);
    private static final Presence SEALED = Presence.of(1, 1, FIRST_DAY + 60, 600);
    private static final Presence LOOSE = Presence.of(1, 2, FIRST_DAY + 3_600, 600);
    private static final Presence NEXT_DAY = Presence.of(1, 1, FIRST_DAY + DAY + 60, 600);
    private static final Presence FRESH = Presence.of(1, 3, FIRST_DAY + 7_200, 600);

    @TempDir
    Path folder;

    @Test
    void whatTheFileAndTheLogHeldIsGone() throws IOException {
        try (var index = old()) {
            index.replace(FIRST, List.of(FRESH)::forEach);
            assertThat(all(index)).containsExactly(FRESH, NEXT_DAY);
        }
        assertThat(reopened()).containsExactly(FRESH, NEXT_DAY);
    }

    @Test
    void aViewTakenEarlierKeepsTheOldDay() throws IOException {
        try (var index = old()) {
            var before = index.view();
            index.replace(FIRST, List.of(FRESH)::forEach);
            assertThat(before.trajectory(1, 0, Long.MAX_VALUE)).containsExactly(SEALED, LOOSE, NEXT_DAY);
        }
    }

    @Test
    void whoeverAsksMeanwhileGetsTheOldDay() throws IOException {
        try (var index = old()) {
            index.replace(FIRST, each -> {
                each.accept(FRESH);
                assertThat(all(index)).containsExactly(SEALED, LOOSE, NEXT_DAY);
            });
        }
    }

    @Test
    void aDayThatIsAddedToAfterwardsKeepsBoth() throws IOException {
        try (var index = old()) {
            index.replace(FIRST, List.of(FRESH)::forEach);
            index.add(List.of(SEALED, FRESH));
            assertThat(all(index)).containsExactly(SEALED, FRESH, NEXT_DAY);
        }
        assertThat(reopened()).containsExactly(SEALED, FRESH, NEXT_DAY);
    }

    @Test
    void aDayThatWasNotThereComes() throws IOException {
        try (var index = open()) {
            index.replace(FIRST, List.of(FRESH)::forEach);
        }
        assertThat(reopened()).containsExactly(FRESH);
    }

    @Test
    void aDayMayBecomeEmpty() throws IOException {
        try (var index = old()) {
            index.replace(FIRST, _ -> {});
            assertThat(all(index)).containsExactly(NEXT_DAY);
            assertThat(index.view().at(1, FIRST_DAY, FIRST_DAY + DAY)).isEmpty();
            assertThat(index.view().contacts(List.of(new Case(1, FIRST_DAY, FIRST_DAY + DAY)), 60))
                    .isEmpty();
        }
        assertThat(reopened()).containsExactly(NEXT_DAY);
    }

    @Test
    void theSamePresenceCountsOnce() throws IOException {
        var ride = new Presence(2, 3, FIRST_DAY + 7_200, 600, 4, 9, 11);
        var another = new Presence(2, 3, FIRST_DAY + 7_200, 600, 4, 10, 11);
        try (var index = open()) {
            index.replace(FIRST, Stream.of(ride, FRESH, another, ride, FRESH)::forEach);
            assertThat(index.view().at(3, FIRST_DAY, FIRST_DAY + DAY)).containsExactlyInAnyOrder(FRESH, ride, another);
        }
    }

    @Test
    void aPresenceOfAnotherDayIsRefused() throws IOException {
        try (var index = old()) {
            for (var stranger : List.of(NEXT_DAY, Presence.of(1, 1, FIRST_DAY - 1, 600))) {
                assertThatThrownBy(() -> index.replace(FIRST, List.of(FRESH, stranger)::forEach))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(FIRST.toString());
            }
            assertThat(all(index)).containsExactly(SEALED, LOOSE, NEXT_DAY);
        }
        assertThat(reopened()).containsExactly(SEALED, LOOSE, NEXT_DAY);
    }

    @Test
    void aSourceThatBreaksOffReplacesNothing() throws IOException {
        try (var index = old()) {
            assertThatThrownBy(() -> index.replace(FIRST, each -> {
                        each.accept(FRESH);
                        throw new IOException("the network went away");
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(all(index)).containsExactly(SEALED, LOOSE, NEXT_DAY);
        }
        assertThat(reopened()).containsExactly(SEALED, LOOSE, NEXT_DAY);
    }

    @Test
    void aFileThatCanNotBeWrittenLeavesTheOldDay() throws IOException {
        try (var index = old()) {
            index.compact();
            var obstacle = Files.createDirectories(folder.resolve(FIRST + ".presences.part/in the way"));
            assertThatThrownBy(() -> index.replace(FIRST, List.of(FRESH)::forEach))
                    .isInstanceOf(IOException.class);
            assertThat(all(index)).containsExactly(SEALED, LOOSE, NEXT_DAY);
            Files.delete(obstacle);
            Files.delete(obstacle.resolveSibling(""));
            assertThat(reopenedElsewhere()).containsExactly(SEALED, LOOSE, NEXT_DAY);
            index.replace(FIRST, List.of(FRESH)::forEach);
            assertThat(all(index)).containsExactly(FRESH, NEXT_DAY);
        }
    }

    /** What a crash finds: the folder as it is before each step, and with half a file beside the old one. */
    @Test
    void aCrashLeavesOneOfTheTwo() throws IOException {
        try (var index = old()) {
            index.replace(FIRST, each -> {
                each.accept(FRESH);
                assertThat(reopenedElsewhere()).containsExactly(SEALED, LOOSE, NEXT_DAY);
            });
            assertThat(reopenedElsewhere()).containsExactly(FRESH, NEXT_DAY);
            Files.writeString(folder.resolve(FIRST + ".presences.part"), "half of another one");
            assertThat(reopenedElsewhere()).containsExactly(FRESH, NEXT_DAY);
        }
    }

    @Test
    void theLogIsEmptyBeforeTheNewFileStands() throws IOException {
        try (var index = old()) {
            Files.createDirectories(folder.resolve(FIRST.plusDays(1) + ".presences.part/in the way"));
            assertThatThrownBy(() -> index.replace(FIRST, List.of(FRESH)::forEach))
                    .isInstanceOf(IOException.class);
            // what is loose of another day could not leave the log, so neither did what is loose of this one
            assertThat(all(index)).containsExactly(SEALED, LOOSE, NEXT_DAY);
        }
        Files.delete(folder.resolve(FIRST.plusDays(1) + ".presences.part/in the way"));
        Files.delete(folder.resolve(FIRST.plusDays(1) + ".presences.part"));
        assertThat(reopened()).containsExactly(SEALED, LOOSE, NEXT_DAY);
    }

    @Test
    void aClosedIndexReplacesNothing() throws IOException {
        var index = old();
        index.close();
        assertThatThrownBy(() -> index.replace(FIRST, List.of(FRESH)::forEach)).isInstanceOf(IOException.class);
        assertThat(reopened()).containsExactly(SEALED, LOOSE, NEXT_DAY);
    }

    /** A day of which one presence is in a file and one in the log, as is one of the day after. */
    private PresenceIndex old() throws IOException {
        var index = open();
        index.add(List.of(SEALED));
        index.compact();
        index.add(List.of(LOOSE, NEXT_DAY));
        return index;
    }

    /** As another process would find it that starts now. */
    private List<Presence> reopenedElsewhere() {
        try {
            var copy = Files.createTempDirectory(folder.getParent(), "copy");
            for (var file : files()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
            try (var index = PresenceIndex.open(copy, ZoneOffset.UTC)) {
                return all(index);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private List<Presence> reopened() throws IOException {
        try (var index = open()) {
            return all(index);
        }
    }

    private static List<Presence> all(PresenceIndex index) {
        return new ArrayList<>(index.view().trajectory(1, 0, Long.MAX_VALUE));
    }

    private PresenceIndex open() throws IOException {
        return PresenceIndex.open(folder, ZoneOffset.UTC);
    }
}
