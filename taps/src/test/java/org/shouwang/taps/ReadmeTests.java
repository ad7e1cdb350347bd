package org.shouwang.taps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.taps.table.Sources;

class ReadmeTests {
    @TempDir
    Path scratch;

    @Test
    void theExampleRuns() throws IOException {
        var file = Files.writeString(
                scratch.resolve("taps.csv"),
                Imported.HEADER
                        + "A,2022-03-10 08:00:00,7,V1,,,,\nB,2022-03-10 06:00:00,7,V2,,,,\nC,yesterday,7,V2,,,,\n");
        var badRows = scratch.resolve("refused.csv");
        var told = new ArrayList<String>();
        var mapping = TapMapping.of(TapMapping.Preset.GENERIC); // or MappingFile.read(...), for a format of its own
        var march = Span.ofDays(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 31), mapping.zone());
        var what = new TapImport(mapping, Known.ANYTHING, march);
        try (var refused = Files.newBufferedWriter(badRows)) {
            var counts = what.run(Sources.of(file), refused, scratch, tap -> told.add(tap.vehicle() + " " + tap.at()));
            told.add(counts.taken() + " of " + counts.rows() + ", late " + counts.late());
        }
        assertThat(told).containsExactly("V2 1646863200", "V1 1646870400", "2 of 3, late 1");
        assertThat(badRows).hasContent("line,reason,row\n4,time-unreadable,\"C,yesterday,7,V2,,,,\"\n");
    }

    @Test
    void theExampleIsTheOneOfTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var example = readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("\n```\n"));
        var self = Files.readString(Path.of("src/test/java/org/shouwang/taps/ReadmeTests.java"));
        assertThat(self.replaceAll("(?m)^ {8}", "")).contains(example);
    }
}
