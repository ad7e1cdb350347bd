package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresenceIndexTests {
    private static final LocalDate FIRST = LocalDate.ofEpochDay(FIRST_DAY / DAY);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersTheSameHoweverPresencesCame(long seed) throws IOException {
        var city = SmallCity.of(seed, 50, 4, 10);
        var random = new Random(seed);
        var cases = List.of(new Case(7, FIRST_DAY, FIRST_DAY + 4 * DAY), new Case(70, FIRST_DAY, FIRST_DAY + DAY));
        var rest = city.presences();
        var index = open();
        while (!rest.isEmpty()) {
            var batch = rest.subList(0, Math.min(rest.size(), 1 + random.nextInt(200)));
            rest = rest.subList(batch.size(), rest.size());
            index.add(batch);
            index.add(batch.subList(0, batch.size() / 3));
            if (random.nextInt(4) == 0) {
                index.compact();
            }
            if (random.nextInt(4) == 0) {
                index.close();
                index = open();
            }
        }
        var expected = new Reference(city.presences().stream().distinct().toList()).contacts(cases, 120);
        assertThat(index.view().contacts(cases, 120)).isEqualTo(expected);
        index.compact();
        assertThat(index.view().contacts(cases, 120)).isEqualTo(expected);
        index.close();
    }

    @Test
    void whatWasAddedSurvivesAndWhatWasCutOffIsDropped() throws IOException {
        var one = Presence.of(1, 1, FIRST_DAY + 60, 600);
        var other = Presence.of(2, 1, FIRST_DAY + 60, 600);
        try (var index = open()) {
            index.add(List.of(one));
            index.add(List.of(other));
        }
        var log = folder.resolve("recent.log");
        var bytes = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(bytes, bytes.length - 1));
        try (var index = open()) {
            assertThat(index.view().at(1, FIRST_DAY, FIRST_DAY + DAY)).containsExactly(one);
            index.add(List.of(other));
        }
        try (var index = open()) {
            assertThat(index.view().at(1, FIRST_DAY, FIRST_DAY + DAY)).containsExactly(one, other);
        }
    }

    @Test
    void aCrashBetweenFileAndLogCountsNothingTwice() throws IOException {
        var presence = Presence.of(1, 1, FIRST_DAY + 60, 600);
        try (var index = open()) {
            index.add(List.of(presence));
            var log = Files.readAllBytes(folder.resolve("recent.log"));
            index.compact();
            Files.write(folder.resolve("recent.log"), log);
        }
        try (var index = open()) {
            assertThat(index.view().presences()).isEqualTo(1);
        }
    }

    @Test
    void aViewStaysAsItWas() throws IOException {
        try (var index = open()) {
            index.add(List.of(Presence.of(1, 1, FIRST_DAY, 600)));
            var before = index.view();
            index.add(List.of(Presence.of(2, 1, FIRST_DAY, 600)));
            index.forgetBefore(FIRST.plusDays(1));
            assertThat(before.presences()).isEqualTo(1);
            assertThat(index.view().presences()).isZero();
        }
    }

    @Test
    void forgettingADayDeletesItsFile() throws IOException {
        try (var index = open()) {
            index.add(List.of(Presence.of(1, 1, FIRST_DAY, 60), Presence.of(1, 1, FIRST_DAY + DAY, 60)));
            index.compact();
            index.forgetBefore(FIRST.plusDays(1));
            assertThat(index.days()).containsOnlyKeys(FIRST.plusDays(1));
        }
        assertThat(folder.resolve(FIRST + ".presences")).doesNotExist();
    }

    @Test
    void aDamagedDayIsNamed() throws IOException {
        try (var index = open()) {
            index.add(List.of(Presence.of(1, 1, FIRST_DAY, 60)));
            index.compact();
        }
        var file = folder.resolve(FIRST + ".presences");
        var bytes = Files.readAllBytes(file);
        bytes[200] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(this::open).isInstanceOf(SegmentRefused.class).hasMessageContaining(FIRST.toString());
    }

    private PresenceIndex open() throws IOException {
        return PresenceIndex.open(folder, ZoneOffset.UTC);
    }
}
