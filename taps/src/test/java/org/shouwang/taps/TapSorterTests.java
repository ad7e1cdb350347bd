package org.shouwang.taps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TapSorterTests {
    @TempDir
    Path scratch;

    /** Pieces so small that those on disk are joined more than once. */
    @ParameterizedTest
    @CsvSource({"0, 5", "3, 5", "5, 5", "1000, 5", "5000, 5", "1000, 200000"})
    void orderDoesNotDependOnPieces(int many, int piece) throws IOException {
        var random = new Random(many);
        var all = new ArrayList<ReadTap>();
        for (var row = 0; row < many; row++) {
            all.add(new ReadTap(
                    "c" + random.nextInt(9),
                    random.nextInt(200),
                    name(random),
                    name(random),
                    name(random),
                    name(random),
                    -1,
                    random.nextInt(3),
                    row));
        }
        var given = new ArrayList<ReadTap>();
        try (var sorter = new TapSorter(scratch, piece)) {
            for (var tap : all) {
                sorter.add(tap);
            }
            var drained = sorter.drain(given::add);
            assertThat(drained.taken()).isEqualTo(given.size());
            assertThat(drained.taken() + drained.duplicates()).isEqualTo(many);
        }
        var distinct = all.stream()
                .map(TapSorterTests::withoutRow)
                .distinct()
                .sorted(TapSorter.ORDER)
                .toList();
        assertThat(given.stream().map(TapSorterTests::withoutRow)).containsExactlyElementsOf(distinct);
    }

    @Test
    void piecesAreForTheirOwnerOnlyAndGoneInTheEnd() throws IOException {
        try (var sorter = new TapSorter(scratch, 1)) {
            sorter.add(new ReadTap("A", 1, "7", null, null, null, -1, 0, 1));
            try (var files = Files.list(scratch)) {
                assertThat(files.map(TapSorterTests::permissions)).containsExactly("[OWNER_READ, OWNER_WRITE]");
            }
        }
        try (var files = Files.list(scratch)) {
            assertThat(files).isEmpty();
        }
    }

    private static String permissions(Path file) {
        try {
            return new TreeSet<>(Files.getPosixFilePermissions(file)).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable String name(Random random) {
        var number = random.nextInt(3);
        return number == 0 ? null : "n" + number;
    }

    private static ReadTap withoutRow(ReadTap tap) {
        return new ReadTap(
                tap.card(),
                tap.at(),
                tap.line(),
                tap.vehicle(),
                tap.boarded(),
                tap.alighted(),
                tap.alightedAt(),
                tap.amount(),
                0);
    }
}
