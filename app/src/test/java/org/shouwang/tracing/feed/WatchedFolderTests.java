package org.shouwang.tracing.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.place.Places;
import org.shouwang.presence.Carriers;
import org.shouwang.shared.transfer.Imports;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.domain.InfectionCase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody else's machine puts files into a folder, and nobody is asked. */
@WholeApplication
class WatchedFolderTests {
    private final Stage stage;
    private final Carriers carriers;
    private final Clock clock;
    private final ObjectProvider<Imports> imports;
    private final RideImport rides;
    private final Places places;
    private final String card = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    WatchedFolderTests(
            @LocalServerPort int port,
            Carriers carriers,
            Clock clock,
            ObjectProvider<Imports> imports,
            RideImport rides,
            Places places) {
        this.stage = Stage.at(port);
        this.carriers = carriers;
        this.clock = clock;
        this.imports = imports;
        this.rides = rides;
        this.places = places;
    }

    private WatchedFolder watched;

    @BeforeEach
    void watch() {
        watched = new WatchedFolder(folder, imports, rides, places, clock);
    }

    @Test
    void takesWhatHasSettledAndSaysWhatWasWrong() throws IOException {
        var day = LocalDate.ofInstant(clock.instant(), InfectionCase.ZONE).minusDays(1);
        put(
                "a.csv",
                "卡号,车牌,线路,上车时间,下车时间\n%s,苏K 1,26,%s 07:32,%s 07:54\n%s,苏K 1,26,昨天,%s 07:54\n"
                        .formatted(card, day, day, card, day));

        stage.await(Duration.ofSeconds(20), () -> {
            watched.look();
            return !in("taken", ".faults.csv").isEmpty();
        });

        assertThat(carriers.ofCard(card)).isPresent();
        assertThat(folder.resolve("a.csv")).doesNotExist();
        assertThat(in("taken", ".csv")).hasSize(2);
        assertThat(in("taken", ".faults.csv"))
                .singleElement()
                .satisfies(faults -> assertThat(Files.readString(faults)).contains("时间看不懂", "昨天"));
    }

    @Test
    void aFolderUnderTheNameOfAListTakesItsFiles() throws IOException {
        var day = LocalDate.ofInstant(clock.instant(), InfectionCase.ZONE).minusDays(1);
        put(
                "taps-generic/c.csv",
                "card,time,line,vehicle,boarded,alighted,alighted-time,amount\n%s,%s 07:32,26,苏K 1,,,,\n%s,昨天,26,苏K 1,,,,\n"
                        .formatted(card, day, card));

        stage.await(Duration.ofSeconds(20), () -> {
            watched.look();
            return !in("taps-generic/taken", ".faults.csv").isEmpty();
        });

        assertThat(carriers.ofCard(card)).isPresent();
        assertThat(in("taps-generic/taken", ".csv")).hasSize(2);
    }

    @Test
    void leavesAFileThatIsStillGrowing() throws IOException {
        Files.writeString(folder.resolve("b.csv"), "卡号,车牌");
        Files.setLastModifiedTime(folder.resolve("b.csv"), FileTime.from(clock.instant()));

        watched.look();

        assertThat(folder.resolve("b.csv")).exists();
    }

    private void put(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minusSeconds(60)));
    }

    private List<Path> in(String where, String suffix) {
        try (var files = Files.list(Files.createDirectories(folder.resolve(where)))) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
