package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresenceLogTests {
    private static final List<Presence> SOME =
            SmallCity.of(1, 20, 1, 10).presences().subList(0, 200);

    @TempDir
    Path folder;

    @Test
    void whatACrashCutOffIsDroppedAndNothingElse() throws IOException {
        write(3);
        var bytes = Files.readAllBytes(file());
        for (var length = bytes.length - 1; length > 0; length -= 331) {
            Files.write(file(), Arrays.copyOf(bytes, length));
            assertThat(read()).isEqualTo(times(length / (bytes.length / 3)));
        }
    }

    @Test
    void whatNeverReachedTheDiskWasCutOffToo() throws IOException {
        write(2);
        var bytes = Files.readAllBytes(file());
        var half = bytes.length / 2;
        for (var from : List.of(half, half + 5, half + 500, bytes.length - 100)) {
            var lost = bytes.clone();
            Arrays.fill(lost, from, lost.length, (byte) 0);
            Files.write(file(), lost);
            assertThat(read()).isEqualTo(times(1));
        }
    }

    @Test
    void anyBitTurnedIsRefusedAndNothingIsThrownAway() throws IOException {
        write(2);
        var bytes = Files.readAllBytes(file());
        var random = new Random(5);
        for (var i = 0; i < 500; i++) {
            var altered = bytes.clone();
            altered[i < 16 ? i : random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), altered);
            assertThatThrownBy(this::read).isInstanceOf(SegmentRefused.class).hasMessageContaining(file().toString());
            assertThat(file()).hasBinaryContent(altered);
        }
    }

    @Test
    void whatAFailedAppendLeftBehindHarmsNothingThatComesLater() throws IOException {
        try (var log = PresenceLog.open(file(), new ArrayList<>())) {
            log.append(SOME);
            var half = Arrays.copyOf(Files.readAllBytes(file()), 100);
            Files.write(file(), half, StandardOpenOption.APPEND);
            log.append(SOME);
        }
        assertThat(read()).isEqualTo(times(2));
    }

    @Test
    void whoeverIsInterruptedHarmsNobodyElse() throws IOException {
        try (var log = PresenceLog.open(file(), new ArrayList<>())) {
            Thread.currentThread().interrupt();
            log.append(SOME);
            assertThat(Thread.interrupted()).isTrue();
            log.append(SOME);
        }
        assertThat(read()).isEqualTo(times(2));
    }

    @Test
    void theLargestValuesComeBack() throws IOException {
        var most = new Presence(
                Presence.MAX_PERSON, Integer.MAX_VALUE, Presence.MAX_START, Presence.MAX_SECONDS, 255, 254, 15);
        var least = new Presence(0, 0, FIRST_DAY, 0, 0, 0, 0);
        try (var log = PresenceLog.open(file(), new ArrayList<>())) {
            log.append(List.of(most, least));
        }
        assertThat(read()).containsExactly(most, least);
    }

    private Path file() {
        return folder.resolve("log");
    }

    private void write(int times) throws IOException {
        try (var log = PresenceLog.open(file(), new ArrayList<>())) {
            for (var i = 0; i < times; i++) {
                log.append(SOME);
            }
        }
    }

    private List<Presence> read() throws IOException {
        var presences = new ArrayList<Presence>();
        PresenceLog.open(file(), presences).close();
        return presences;
    }

    private static List<Presence> times(int times) {
        var all = new ArrayList<Presence>();
        for (var i = 0; i < times; i++) {
            all.addAll(SOME);
        }
        return all;
    }
}
