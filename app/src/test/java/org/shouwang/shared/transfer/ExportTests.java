package org.shouwang.shared.transfer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.support.OverHttp;
import org.springframework.transaction.support.TransactionTemplate;

@OverHttp
public class ExportTests {
    private final Exports exports;
    private final TransactionTemplate transaction;
    private final Numbers numbers;

    ExportTests(Exports exports, TransactionTemplate transaction, Numbers numbers) {
        this.exports = exports;
        this.transaction = transaction;
        this.numbers = numbers;
    }

    @Test
    void writesEveryRowAndSaysSo() throws Exception {
        var job = finished(ask(UUID.randomUUID(), Format.CSV, "2500"));

        assertThat(job.state()).isEqualTo(ExportState.DONE);
        assertThat(job.rowsDone()).isEqualTo(2500);
        var lines = text(job).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("\ufeff序号,备注,时间");
        assertThat(lines.get(1)).isEqualTo("1,\"a \"\"b\"\", c\",2026-03-01 16:00");
        assertThat(lines.get(2)).startsWith("2,'=1+1,");
        assertThat(lines).hasSize(1 + 2500 + 5);
        assertThat(lines.get(2501)).isEqualTo("\"# 共 2500 行\"");
        assertThat(lines.get(2502)).contains("张* 社区主任");
        assertThat(lines).anyMatch(line -> line.contains(job.id().toString()));
    }

    @Test
    void writesASheet() throws Exception {
        var job = finished(ask(UUID.randomUUID(), Format.XLSX, "1500"));

        var file = Files.createTempFile("export", ".xlsx");
        try (var content = exports.open(job)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8).split("<row ", -1))
                    .hasSize(1 + 1501);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void keepsTheFileSealedOnTheDisk() throws Exception {
        var job = finished(ask(UUID.randomUUID(), Format.CSV, "10"));

        var sealed = Files.readAllBytes(Path.of("target/test-exports", job.id() + ".sealed"));

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("序号", "2026-03-01");
        sealed[sealed.length / 2] ^= 1;
        Files.write(Path.of("target/test-exports", job.id() + ".sealed"), sealed);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> text(job));
    }

    @Test
    void throwsAwayAFileThatIsNotWhole() throws Exception {
        var job = finished(ask(UUID.randomUUID(), Format.CSV, "short"));

        assertThat(job.state()).isEqualTo(ExportState.FAILED);
        assertThat(job.problem()).isEqualTo("shared.export-incomplete");
        assertThatExceptionOfType(ExportRefused.class).isThrownBy(() -> exports.open(job));
        assertThat(Path.of("target/test-exports", job.id() + ".sealed")).doesNotExist();
    }

    @Test
    void refusesASheetThatIsTooLongRatherThanCuttingIt() throws Exception {
        var job = finished(ask(UUID.randomUUID(), Format.XLSX, "1048576"));

        assertThat(job.problem()).isEqualTo("shared.export-too-long");
    }

    @Test
    void saysThatItFailedWithoutSayingWhatStoodThere() throws Exception {
        assertThat(finished(ask(UUID.randomUUID(), Format.CSV, "broken")).problem())
                .isEqualTo("shared.export-failed");
    }

    @Test
    void showsNobodyElsesJobs() throws Exception {
        var owner = UUID.randomUUID();
        var job = finished(ask(owner, Format.CSV, "1"));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exports.find(job.id(), UUID.randomUUID()));
        assertThat(exports.of(UUID.randomUUID(), null, 10).items()).isEmpty();
        assertThat(exports.of(owner, null, 10).items())
                .extracting(ExportJob::id)
                .containsExactly(job.id());
    }

    @Test
    void stopsWhenItIsNoLongerWanted() throws Exception {
        var owner = UUID.randomUUID();
        var job = ask(owner, Format.CSV, "endless");
        assertThat(numbers.started.await(10, TimeUnit.SECONDS)).isTrue();

        exports.cancel(job.id(), owner);

        assertThat(numbers.ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(exports.find(job.id(), owner).state()).isEqualTo(ExportState.CANCELLED);
    }

    @Test
    void pagesThroughTheJobsOfOneReader() throws Exception {
        var owner = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            finished(ask(owner, Format.CSV, "1"));
        }

        var first = exports.of(owner, null, 3);
        var second = exports.of(owner, first.next(), 3);

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    private ExportJob ask(UUID owner, Format format, String rows) {
        return requireNonNull(transaction.execute(_ -> exports.ask(new Exports.Ask(
                owner, numbers, format, AreaScope.of(new AreaPath("1404")), Map.of("rows", rows), "zh", "张* 社区主任"))));
    }

    private ExportJob finished(ExportJob asked) throws InterruptedException {
        var job = asked;
        for (int i = 0; i < 200; i++) {
            job = exports.find(asked.id(), asked.owner());
            if (job.state() != ExportState.WAITING && job.state() != ExportState.RUNNING) {
                return job;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("still " + job);
    }

    private String text(ExportJob job) throws IOException {
        try (var content = exports.open(job)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A list of as many rows as its filter says. */
    public static class Numbers implements Exportable {
        final CountDownLatch started = new CountDownLatch(1);
        final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public String list() {
            return "numbers";
        }

        @Override
        public String permission() {
            return "FIND_PEOPLE";
        }

        @Override
        public List<Column> columns() {
            return List.of(new Column("序号", "No."), new Column("备注", "Note"), new Column("时间", "At"));
        }

        @Override
        public long count(Wanted wanted) {
            return switch (wanted.filters().getOrDefault("rows", "")) {
                case "short", "broken" -> 10;
                case "endless" -> Integer.MAX_VALUE;
                case String rows -> Long.parseLong(rows);
            };
        }

        @Override
        public void rows(Wanted wanted, Consumer<List<?>> row) {
            var rows = wanted.filters().getOrDefault("rows", "");
            if (rows.equals("endless")) {
                endlessly(row);
            }
            LongStream.rangeClosed(1, rows.equals("short") ? 9 : count(wanted)).forEach(i -> {
                if (rows.equals("broken") && i == 5) {
                    throw new IllegalStateException("13800138000");
                }
                row.accept(List.of(i, i == 1 ? "a \"b\", c" : "=1+1", Instant.parse("2026-03-01T08:00:00Z")));
            });
        }

        private void endlessly(Consumer<List<?>> row) {
            started.countDown();
            try {
                while (true) {
                    row.accept(List.of("x"));
                }
            } finally {
                ended.countDown();
            }
        }
    }
}
