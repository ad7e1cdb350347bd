package org.shouwang.taps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.taps.table.FileRefused;
import org.shouwang.taps.table.Sources;

/** Whatever the bytes are: the counts add up, or the file is refused by name. {@link ImportCounts} checks the sum itself. */
class FuzzTests {
    private static final int ROUNDS = 400;
    private static final List<String> SPITE = List.of(
            "\"",
            "\"\"",
            ",",
            ",,,,",
            "\r",
            "\n",
            "\r\n",
            "\0",
            "\ufffe",
            "\uffff",
            "\ufffd",
            "\ufeff",
            "\u2028",
            "\ud800",
            "'",
            "\\",
            "#",
            "=cmd|'/c calc'!A1",
            "卡",
            "\t",
            "9".repeat(400),
            "x".repeat(70_000),
            "-",
            "2022-03-10 08:00:00");

    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noise(long seed) throws IOException {
        var random = new Random(seed);
        for (var i = 0; i < ROUNDS; i++) {
            var bytes = new byte[random.nextInt(3_000)];
            random.nextBytes(bytes);
            read(bytes, random);
            read(join(Imported.HEADER.getBytes(StandardCharsets.UTF_8), bytes), random);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void goodFilesWithSpiteInThem(long seed) throws IOException {
        var random = new Random(seed);
        for (var i = 0; i < ROUNDS; i++) {
            var text = new StringBuilder(good(random));
            for (var n = random.nextInt(6); n >= 0; n--) {
                text.insert(random.nextInt(text.length() + 1), SPITE.get(random.nextInt(SPITE.size())));
            }
            read(text.toString().getBytes(charset(random)), random);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void goodFilesCutAndFlipped(long seed) throws IOException {
        var random = new Random(seed);
        for (var i = 0; i < ROUNDS; i++) {
            var bytes = good(random).getBytes(charset(random));
            for (var n = random.nextInt(8); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            read(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)), random);
        }
    }

    @Test
    void packedFilesCutAndFlipped() throws IOException {
        var random = new Random(10);
        var file = Files.createTempFile("taps", ".gz");
        try {
            for (var i = 0; i < ROUNDS; i++) {
                var bytes = packed(good(random));
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
                attempt(() -> Imported.of(generic(), Sources.of(file), scratch));
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void rowsOfAGoodFileSurviveASpoiltOne() throws IOException {
        for (var spite : SPITE) {
            var imported = Imported.of(
                    generic(),
                    (good(new Random(1)) + "\n" + spite + "\n" + row(7_777)).getBytes(StandardCharsets.UTF_8),
                    scratch);
            assertThat(imported.taps()).extracting(ReadTap::card).contains("card7777");
        }
    }

    @Test
    void mappingFiles() throws IOException {
        var random = new Random(11);
        var shipped = """
                zone = Asia/Shanghai
                times = uuuu-MM-dd HH:mm:ss | epoch-seconds
                column.card = card
                column.time = time
                column.kind = kind
                kinds = bus
                """;
        for (var i = 0; i < 5_000; i++) {
            var text = new StringBuilder(shipped);
            for (var n = random.nextInt(4); n >= 0; n--) {
                text.setCharAt(
                        random.nextInt(text.length()), (char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
            }
            attempt(() -> MappingFile.read(new StringReader(text.toString())));
        }
    }

    private void read(byte[] bytes, Random random) throws IOException {
        attempt(() -> {
            var imported = Imported.of(generic(), bytes, scratch);
            assertThat(imported.counts().taken()).isEqualTo(imported.taps().size());
            return imported;
        });
        if (random.nextInt(4) == 0) {
            attempt(() -> Imported.of(numbered(), bytes, scratch));
        }
    }

    private interface Attempt {
        Object run() throws IOException;
    }

    private static void attempt(Attempt attempt) throws IOException {
        try {
            assertThat(attempt.run()).isNotNull();
        } catch (FileRefused | MappingRefused documented) {
            assertThat(documented).hasMessageNotContaining("null");
        }
    }

    private static TapImport generic() {
        return new TapImport(TapMapping.of(TapMapping.Preset.GENERIC), Known.ANYTHING, Imported.MARCH);
    }

    private static TapImport numbered() throws IOException {
        var mapping = MappingFile.read(new StringReader("""
                header = no
                zone = Asia/Shanghai
                times = epoch-seconds
                column.card = #1
                column.time = #2
                column.line = #3
                """));
        return new TapImport(mapping, Known.ANYTHING, new Span(0, Long.MAX_VALUE));
    }

    private static String good(Random random) {
        var text = new StringBuilder(Imported.HEADER);
        for (var row = random.nextInt(40); row >= 0; row--) {
            text.append(row(random.nextInt(50)));
        }
        return text.toString();
    }

    private static String row(int number) {
        return "card%d,2022-03-1%d 08:%02d:00,7,\"V %d\",,东门,,2.5\n"
                .formatted(number, number % 10, number % 60, number);
    }

    private static Charset charset(Random random) {
        return List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16,
                        Charset.forName("GB18030"),
                        StandardCharsets.ISO_8859_1)
                .get(random.nextInt(4));
    }

    private static byte[] packed(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
