package org.shouwang.taps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code rows.txt} meets its fate, and none of them that of another. */
class RowTests {
    private static final String TAKEN = "taken";
    private static final Pattern UNSEEN = Pattern.compile("\\\\u([0-9a-f]{4})");

    @TempDir
    Path scratch;

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("rows")
    void meetsItsFate(String fate, String row) throws IOException {
        var imported = read(row);
        assertThat(imported.counts().rows()).isEqualTo(1);
        assertThat(imported.taps()).hasSize(fate.equals(TAKEN) ? 1 : 0);
        assertThat(imported.counts().reasons().keySet().stream().map(Refusal::code))
                .containsExactlyElementsOf(
                        fate.equals(TAKEN)
                                ? Stream.<String>of().toList()
                                : Stream.of(fate).toList());
    }

    @Test
    void badRowsDoNotHarmTheirNeighbours() throws IOException {
        var text = new StringBuilder();
        var fates = rows().map(Arguments::get).toList();
        for (var i = 0; i < fates.size(); i++) {
            text.append("Z%d,2022-03-20 08:00:00,7,V1,,,,\n".formatted(i))
                    .append(fates.get(i)[1])
                    .append('\n');
        }
        var imported = read(text.toString());
        var taken = fates.stream().filter(fate -> TAKEN.equals(fate[0])).count();
        assertThat(imported.counts().rows()).isEqualTo(2L * fates.size());
        assertThat(imported.counts().taken()).isEqualTo(fates.size() + taken);
        assertThat(imported.counts().refused()).isEqualTo(fates.size() - taken);
        assertThat(imported.refused().lines().filter(line -> line.matches("(?s)[0-9]+,[a-z-]+,.*")))
                .hasSize((int) (fates.size() - taken));
    }

    @Test
    void thereAreHundreds() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(180);
    }

    private Imported read(String rows) throws IOException {
        var what = new TapImport(TapMapping.of(TapMapping.Preset.GENERIC), Imported.SMALL_TOWN, Imported.MARCH);
        return Imported.of(what, (Imported.HEADER + rows).getBytes(StandardCharsets.UTF_8), scratch);
    }

    static Stream<Arguments> rows() throws IOException {
        try (var file = Objects.requireNonNull(RowTests.class.getResourceAsStream("rows.txt"))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n"))
                    .map(line -> line.split("\t", 2))
                    .map(cells -> Arguments.of(cells[0], unescaped(cells[1])));
        }
    }

    /** What cannot be seen is written as its number. */
    private static String unescaped(String text) {
        return UNSEEN.matcher(text).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }
}
