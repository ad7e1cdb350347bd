package org.shouwang.taps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.taps.table.FileRefused;
import org.shouwang.taps.table.Sources;

class TapImportTests {
    private static final LocalDate DAY = LocalDate.of(2018, 9, 1);
    private static final TapImport SHENZHEN = new TapImport(
            TapMapping.of(TapMapping.Preset.SHENZHEN), Known.ANYTHING, Span.ofDays(DAY, DAY, Imported.ZONE));

    @TempDir
    Path scratch;

    @AfterEach
    void nothingIsLeftOnDisk() throws IOException {
        try (var files = Files.list(scratch)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void readsTheFormatOfShenzhen() throws IOException {
        var imported = Imported.of(SHENZHEN, shenzhen(), scratch);
        assertThat(imported.counts())
                .isEqualTo(new ImportCounts(8, 4, 2, 1, 1, Map.of(Refusal.TIME_OUTSIDE, 1L), 1, 1));
        assertThat(imported.taps())
                .extracting(ReadTap::card)
                .containsExactly("TESTCARDD", "TESTCARDB", "TESTCARDC", "TESTCARDE");
        var first = imported.taps().getFirst();
        assertThat(first)
                .isEqualTo(new ReadTap(
                        "TESTCARDD",
                        DAY.atTime(7, 2, 11).atZone(Imported.ZONE).toEpochSecond(),
                        "T708",
                        "00002D",
                        null,
                        null,
                        -1,
                        80,
                        6));
        assertThat(imported.refused())
                .isEqualTo(
                        "line,reason,row\r\n8,time-outside,"
                                + "\"TESTCARDF,2004-01-01 00:00:07,巴士,80,100,200000002,试验巴士,T708,00002D,1,2018-09-01 00:00:00\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    void findsOutTheCharset(String charset) throws IOException {
        var bytes = new String(shenzhen(), StandardCharsets.UTF_8).getBytes(Charset.forName(charset));
        assertThat(Imported.of(SHENZHEN, bytes, scratch).counts())
                .isEqualTo(Imported.of(SHENZHEN, shenzhen(), scratch).counts());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        var bytes = ("\ufeff" + new String(shenzhen(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertThat(Imported.of(SHENZHEN, bytes, scratch).taps()).hasSize(4);
    }

    @Test
    void oneSpoiltByteIsOneRefusedRow() throws IOException {
        var bytes = shenzhen();
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("TESTCARDC")] = (byte) 0xff;
        var imported = Imported.of(SHENZHEN, bytes, scratch);
        assertThat(imported.counts().reasons()).containsEntry(Refusal.MALFORMED_TEXT, 1L);
        assertThat(imported.taps()).hasSize(3);
    }

    @Test
    void unpacksGzipAndNamesWhatIsCutShort() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(shenzhen());
        }
        var file = Files.createTempFile("taps", ".bin");
        try {
            Files.write(file, packed.toByteArray());
            assertThat(Imported.of(SHENZHEN, Sources.of(file), scratch).taps()).hasSize(4);
            Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() - 20));
            assertThatThrownBy(() -> Imported.of(SHENZHEN, Sources.of(file), scratch))
                    .isInstanceOfSatisfying(
                            FileRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(FileRefused.Reason.DAMAGED));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void whatIsNoSuchTableIsRefusedAsAWhole() {
        assertThat(refused("")).isEqualTo(FileRefused.Reason.EMPTY);
        assertThat(refused("\n \n")).isEqualTo(FileRefused.Reason.EMPTY);
        assertThat(refused("\"card")).isEqualTo(FileRefused.Reason.EMPTY);
        assertThat(refused("a,b,c\n1,2,3\n")).isEqualTo(FileRefused.Reason.COLUMN_MISSING);
        assertThat(refused("card_no," + new String(shenzhenOrFail(), StandardCharsets.UTF_8)))
                .isEqualTo(FileRefused.Reason.COLUMN_TWICE);
    }

    @Test
    void rowsComeInOrderHoweverLateTheyWere() throws IOException {
        var imported = Imported.generic("""
                A,2022-03-11 08:00:00,7,V1,,,,
                B,2022-03-11 07:00:01,7,V1,,,,
                C,2022-03-11 06:59:59,7,V1,,,,
                D,2022-03-10 23:00:00,7,V1,,,,
                E,2022-03-11 09:00:00,7,V1,,,,
                """, scratch);
        assertThat(imported.taps()).extracting(ReadTap::card).containsExactly("D", "C", "B", "A", "E");
        assertThat(imported.counts().late()).isEqualTo(2);
    }

    @Test
    void aClockThatRunsAheadMakesOthersLateAndCostsThemNothing() throws IOException {
        var imported = Imported.generic("""
                A,2022-03-11 20:00:00,7,V1,,,,
                B,2022-03-11 08:00:00,7,V2,,,,
                C,2022-03-11 08:00:01,7,V2,,,,
                """, scratch);
        assertThat(imported.counts().late()).isEqualTo(2);
        assertThat(imported.taps()).extracting(ReadTap::card).containsExactly("B", "C", "A");
    }

    @Test
    void aFamilyOnOneCardIsNoDuplicate() throws IOException {
        var imported = Imported.generic("""
                A,2022-03-11 08:00:00,7,V1,,,,
                A,2022-03-11 08:00:02,7,V1,,,,
                A,2022-03-11 08:00:00,7,V2,,,,
                A,2022-03-11 08:00:00,7,V1,,,,
                """, scratch);
        assertThat(imported.counts().taken()).isEqualTo(3);
        assertThat(imported.counts().duplicates()).isEqualTo(1);
        assertThat(imported.taps().getFirst().row()).isEqualTo(2);
    }

    @Test
    void columnsMayHaveNumbersAndDaysOfTheirOwn() throws IOException {
        var mapping = MappingFile.read(new StringReader("""
                header = no
                separator = tab
                zone = Asia/Shanghai
                times = uuuuMMdd HHmmss
                column.card = #3
                column.date = #1
                column.time = #2
                column.alighted-time = #4
                column.vehicle = #5
                """));
        var what = new TapImport(mapping, Known.ANYTHING, Imported.MARCH);
        var rows = "20220310\t235500\tA\t000500\tV1\n20220310\t080000\tB\t\tV1\n";
        var imported = Imported.of(what, rows.getBytes(StandardCharsets.UTF_8), scratch);
        assertThat(imported.taps()).extracting(ReadTap::card).containsExactly("B", "A");
        var overMidnight = imported.taps().getLast();
        assertThat(overMidnight.alightedAt() - overMidnight.at()).isEqualTo(600);
    }

    @Test
    void lineEndsOfEveryKindAreLineEnds() throws IOException {
        var row = "%s,2022-03-11 08:00:00,7,V1,,,,";
        var imported = Imported.generic(
                row.formatted("A") + "\r\n" + row.formatted("B") + "\r\r\n\n" + row.formatted("C") + "\r"
                        + row.formatted("D"),
                scratch);
        assertThat(imported.taps()).hasSize(4);
        assertThat(imported.taps().getLast().row()).isEqualTo(7);
    }

    @Test
    void aLineWithoutEndIsOneRefusedRow() throws IOException {
        var imported = Imported.generic(
                "A,2022-03-11 08:00:00,7,V1,,,,\n" + "x".repeat(5_000_000) + "\nB,2022-03-11 08:00:00,7,V1,,,,\n",
                scratch);
        assertThat(imported.counts().reasons()).isEqualTo(Map.of(Refusal.UNREADABLE, 1L));
        assertThat(imported.taps()).hasSize(2);
        assertThat(imported.refused().length()).isLessThan(2_000);
    }

    @Test
    void whatFailsInTheTakerIsNotSwallowedAndLeavesNothingBehind() {
        assertThatThrownBy(() ->
                        SHENZHEN.run(() -> new ByteArrayInputStream(shenzhen()), new StringWriter(), scratch, _ -> {
                            throw new IOException("disk full");
                        }))
                .hasMessage("disk full");
    }

    @Test
    void aTapSaysNothingOfItsCardInALog() throws IOException {
        var imported = Imported.of(SHENZHEN, shenzhen(), scratch);
        assertThat(imported.taps().toString()).doesNotContain("TESTCARD");
    }

    private FileRefused.Reason refused(String file) {
        try {
            Imported.of(SHENZHEN, file.getBytes(StandardCharsets.UTF_8), scratch);
            throw new AssertionError("taken");
        } catch (FileRefused e) {
            return e.reason();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] shenzhenOrFail() {
        try {
            return shenzhen();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] shenzhen() throws IOException {
        try (var file = Objects.requireNonNull(TapImportTests.class.getResourceAsStream("shenzhen-like.csv"))) {
            return file.readAllBytes();
        }
    }
}
