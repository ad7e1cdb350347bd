package org.shouwang.taps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other programs write, and nobody would have thought of. */
class OddFilesTests {
    @TempDir
    Path scratch;

    @Test
    void whoGetsOffAfterMidnightDoesSoOnTheNextDayOfTheClock() throws IOException {
        var mapping = MappingFile.read(new StringReader("""
                zone = Europe/Berlin
                times = uuuuMMdd HHmmss
                column.card = card
                column.date = day
                column.time = on
                column.alighted-time = off
                column.vehicle = bus
                """));
        var what = new TapImport(mapping, Known.ANYTHING, Imported.MARCH);
        var night = "card,day,on,off,bus\nA,20220326,235500,000500,V1\nB,20220327,235500,000500,V1\n";
        var imported = Imported.of(what, night.getBytes(StandardCharsets.UTF_8), scratch);
        assertThat(imported.taps())
                .extracting(tap -> tap.alightedAt() - tap.at())
                .containsExactly(600L, 600L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM-dd HH:mm:ss | 2022-03-11 08:00:00",
                "yy/M/d H:mm | 22/3/11 8:00",
                "uuuu-MM-dd HH:mm:ss[ VV] | 2022-03-11 01:00:00 Europe/Berlin",
                "uuuu-MM-dd HH:mm:ss[ VV] | 2022-03-11 08:00:00",
                "uuuu-MM-dd'T'HH:mm:ss.SSSX | 2022-03-11T00:00:00.999Z",
                "epoch-millis | 1646956800999"
            })
    void theSameMomentInManyWays(String pattern, String time) throws IOException {
        var mapping = MappingFile.read(new StringReader("""
                zone = Asia/Shanghai
                times = %s
                column.card = card
                column.time = time
                column.vehicle = bus
                """.formatted(pattern)));
        var what = new TapImport(mapping, Known.ANYTHING, Imported.MARCH);
        var row = "card,time,bus\nA,%s,V1\n".formatted(time);
        assertThat(Imported.of(what, row.getBytes(StandardCharsets.UTF_8), scratch)
                        .taps())
                .extracting(ReadTap::at)
                .containsExactly(1_646_956_800L);
    }

    @Test
    void aRowOfNothingButTabsIsARow() throws IOException {
        var mapping = MappingFile.read(new StringReader("""
                zone = Asia/Shanghai
                separator = tab
                times = uuuu-MM-dd HH:mm
                column.card = card
                column.time = time
                column.vehicle = bus
                """));
        var what = new TapImport(mapping, Known.ANYTHING, Imported.MARCH);
        var rows = "card\ttime\tbus\n\t\t\n \nA\t2022-03-11 08:00\tV1\n";
        var imported = Imported.of(what, rows.getBytes(StandardCharsets.UTF_8), scratch);
        assertThat(imported.counts().reasons()).isEqualTo(Map.of(Refusal.CARD_MISSING, 1L));
        assertThat(imported.counts().taken()).isEqualTo(1);
    }

    @Test
    void aRefusedRowIsCutBetweenCharacters() throws IOException {
        var generic = new TapImport(TapMapping.of(TapMapping.Preset.GENERIC), Known.ANYTHING, Imported.MARCH);
        var rare = "𠮷".repeat(700);
        for (var before : List.of("", "x", "xx")) {
            var file = Files.createTempFile(scratch, "refused", ".csv");
            try (var refused = Files.newBufferedWriter(file)) {
                var row = Imported.HEADER + before + rare + ",yesterday,7,V1,,,,\n";
                generic.run(
                        () -> new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)),
                        refused,
                        scratch,
                        _ -> {});
            }
            assertThat(Files.readString(file)).contains("too-long," + before + "𠮷𠮷");
            Files.delete(file);
        }
    }

    @Test
    void aFormulaIsNoneBehindBlanksEither() throws IOException {
        assertThat(Imported.generic("  =1+1,yesterday,7,V1,,,,\n", scratch).refused())
                .contains(",\"'  =1+1,");
    }
}
