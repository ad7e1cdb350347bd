package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding, replacing, compacting, forgetting and reopening in any order, beside a set that does the same. */
class AnyOrderOfReplacingTests {
    private static final LocalDate FIRST = LocalDate.ofEpochDay(FIRST_DAY / DAY);
    private static final int DAYS = 4;
    private static final int STEPS = 60;

    @TempDir
    Path folder;

    private final Set<Presence> expected = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void answersAsTheSetDoes(long seed) throws IOException {
        var random = new Random(seed);
        var presences = SmallCity.of(seed, 40, DAYS, 12).presences();
        var index = open();
        for (var step = 0; step < STEPS; step++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> add(index, some(presences, random));
                case 3, 4 -> replace(index, FIRST.plusDays(random.nextInt(DAYS)), some(presences, random));
                case 5 -> index.compact();
                case 6 -> {
                    index.close();
                    index = open();
                }
                default -> forget(index, FIRST.plusDays(random.nextInt(10) == 0 ? 2 : 0));
            }
            assertThat(index.view().presences()).isEqualTo(expected.size());
        }
        assertThatItAnswersRight(index);
        index.close();
        try (var again = open()) {
            assertThatItAnswersRight(again);
        }
    }

    private void add(PresenceIndex index, List<Presence> some) throws IOException {
        index.add(some);
        expected.addAll(some);
    }

    private void replace(PresenceIndex index, LocalDate day, List<Presence> some) throws IOException {
        var ofTheDay =
                some.stream().filter(presence -> dayOf(presence).equals(day)).toList();
        index.replace(day, each -> {
            ofTheDay.forEach(each);
            ofTheDay.stream().limit(3).forEach(each);
        });
        expected.removeIf(presence -> dayOf(presence).equals(day));
        expected.addAll(ofTheDay);
    }

    private void forget(PresenceIndex index, LocalDate before) throws IOException {
        index.forgetBefore(before);
        expected.removeIf(presence -> dayOf(presence).isBefore(before));
    }

    private void assertThatItAnswersRight(PresenceIndex index) {
        var reference = new Reference(List.copyOf(expected));
        for (var person = 0; person < 40; person += 7) {
            var cases = List.of(new Case(person * 7, FIRST_DAY, FIRST_DAY + DAYS * (long) DAY));
            assertThat(index.view().contacts(cases, 120)).isEqualTo(reference.contacts(cases, 120));
            assertThat(index.view().trajectory(person * 7, 0, Long.MAX_VALUE))
                    .containsExactlyInAnyOrderElementsOf(reference.trajectory(person * 7, 0, Long.MAX_VALUE));
        }
    }

    private static List<Presence> some(List<Presence> presences, Random random) {
        var from = random.nextInt(presences.size());
        return presences.subList(from, Math.min(presences.size(), from + random.nextInt(400)));
    }

    private static LocalDate dayOf(Presence presence) {
        return LocalDate.ofEpochDay(presence.start() / DAY);
    }

    private PresenceIndex open() throws IOException {
        return PresenceIndex.open(folder, ZoneOffset.UTC);
    }
}
