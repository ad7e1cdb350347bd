package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentTests {
    @TempDir
    Path folder;

    @Test
    void keepsEveryFieldOfEveryPresence() throws IOException {
        var presences = SmallCity.of(1, 200, 1, 8).presences();
        var segment = write("day", presences);
        assertThat(segment.presences()).isEqualTo(presences.size());
        assertThat(all(segment)).containsExactlyInAnyOrderElementsOf(presences);
        assertThat(presences).allMatch(segment::holds);
    }

    @Test
    void theSamePresencesInAnyOrderGiveTheSameBytes() throws IOException {
        var presences = new ArrayList<>(SmallCity.of(2, 100, 1, 8).presences());
        for (var i = 0; i < 200; i++) {
            presences.add(Presence.of(i * 31 % 200, 5, FIRST_DAY + 60, i % 7));
        }
        write("one", presences);
        Collections.shuffle(presences, new Random(3));
        write("other", presences);
        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("other"));
    }

    @Test
    void refusesAFileWithAnyBitTurned() throws IOException {
        write("day", SmallCity.of(4, 20, 1, 4).presences());
        var bytes = Files.readAllBytes(folder.resolve("day"));
        var altered = folder.resolve("altered");
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++) {
            var at = i < 128 ? i : random.nextInt(bytes.length);
            var bit = (byte) (1 << random.nextInt(8));
            bytes[at] ^= bit;
            Files.write(altered, bytes);
            assertThatThrownBy(() -> Segment.open(altered))
                    .as("byte %d", at)
                    .isInstanceOf(SegmentRefused.class)
                    .hasMessageContaining("altered:");
            bytes[at] ^= bit;
        }
    }

    @Test
    void refusesAFileCutShortAnywhereOrGrown() throws IOException {
        write("day", SmallCity.of(6, 20, 1, 4).presences());
        var bytes = Files.readAllBytes(folder.resolve("day"));
        var cut = folder.resolve("cut");
        for (var length = 0; length < bytes.length; length += 97) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Segment.open(cut)).isInstanceOf(SegmentRefused.class);
        }
        Files.write(cut, Arrays.copyOf(bytes, bytes.length + 1));
        assertThatThrownBy(() -> Segment.open(cut)).isInstanceOf(SegmentRefused.class);
    }

    @Test
    void takesLittleMoreThanTheRecordsThemselves() throws IOException {
        var presences = SmallCity.of(7, 5_000, 1, 10).presences();
        assertThat(write("day", presences).bytes() / (double) presences.size()).isLessThan(17);
    }

    @Test
    void aPresenceOfAnotherDayIsRefused() {
        var builder = new SegmentBuilder(FIRST_DAY);
        assertThatThrownBy(() -> builder.add(Presence.of(1, 1, FIRST_DAY - 1, 5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(Presence.of(1, 1, FIRST_DAY + 2 * DAY, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Segment write(String name, List<Presence> presences) throws IOException {
        var builder = new SegmentBuilder(FIRST_DAY);
        presences.forEach(builder::add);
        return builder.write(folder.resolve(name));
    }

    private static List<Presence> all(Segment segment) {
        var all = new ArrayList<Presence>();
        for (var record = 0; record < segment.presences(); record++) {
            all.add(segment.presence(record));
        }
        return all;
    }
}
