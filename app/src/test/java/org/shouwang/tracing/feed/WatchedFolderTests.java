package org.shouwang.tracing.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.access.Role;
import org.shouwang.place.Places;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceTail;
import org.shouwang.presence.PresenceTail.Logged;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.transfer.ImportState;
import org.shouwang.shared.transfer.Imports;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.domain.LookUpTask;
import org.shouwang.work.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody else's machine puts files into a folder, and nobody is asked. */
@WholeApplication
class WatchedFolderTests {
    private final Stage stage;
    private final Carriers carriers;
    private final PresenceTail log;
    private final Clock clock;
    private final ObjectProvider<Imports> imports;
    private final RideImport rides;
    private final Places places;
    private final RefusedFiles refused;
    private final Tasks tasks;
    private final String card = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    WatchedFolderTests(
            @LocalServerPort int port,
            Carriers carriers,
            PresenceTail log,
            Clock clock,
            ObjectProvider<Imports> imports,
            RideImport rides,
            Places places,
            RefusedFiles refused,
            Tasks tasks) {
        this.stage = Stage.at(port);
        this.carriers = carriers;
        this.log = log;
        this.clock = clock;
        this.imports = imports;
        this.rides = rides;
        this.places = places;
        this.refused = refused;
        this.tasks = tasks;
    }

    private WatchedFolder watched;

    @BeforeEach
    void watch() {
        watched = new WatchedFolder(folder, imports, rides, places, refused, clock);
    }

    @Test
    void takesWhatHasSettledAndSaysWhatWasWrong() throws IOException {
        var day = LocalDate.ofInstant(clock.instant(), InfectionCase.ZONE).minusDays(1);
        put(
                "a.csv",
                "卡号,车牌,线路,上车时间,下车时间\n%s,苏K 1,26,%s 07:32,%s 07:54\n%s,苏K 1,26,昨天,%s 07:54\n"
                        .formatted(card, day, day, card, day));

        var id = taken("a.csv", "taken");
        looks(() -> !in("taken", id + ".faults.csv").isEmpty());

        assertThat(carriers.ofCard(card)).isPresent();
        assertThat(folder.resolve("a.csv")).doesNotExist();
        assertThat(in("taken", id + ".faults.csv"))
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

        var id = taken("c.csv", "taps-generic/taken");
        looks(() -> !in("taps-generic/taken", id + ".faults.csv").isEmpty());

        assertThat(carriers.ofCard(card)).isPresent();
    }

    @Test
    void whoeverMayTraceThereTakesAFileBackThatNobodyBrought() throws IOException {
        var day = LocalDate.ofInstant(clock.instant(), InfectionCase.ZONE).minusDays(1);
        put("d.csv", "卡号,车牌,线路,上车时间,下车时间\n%s,苏K 1,26,%s 07:32,%s 07:54\n".formatted(card, day, day));
        var tracer = stage.staff(Role.TRACER, Stage.HERE.substring(0, AreaLevel.DISTRICT.length()));
        var id = taken("d.csv", "taken").toString();
        looks(() -> state(tracer, id).equals("DONE"));
        assertThat(stays(day)).isOne();

        expect(200, tracer.post("/api/shared/imports/" + id + "/undo", Map.of()));
        stage.await(Duration.ofSeconds(60), () -> state(tracer, id).equals("UNDONE"));

        assertThat(stays(day)).isZero();
        assertThat(expect(200, tracer.get("/api/shared/imports?house=true")).body())
                .contains(id);
        var elsewhere = stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        assertThat(elsewhere.get("/api/shared/imports/" + id).status()).isEqualTo(404);
        assertThat(expect(200, elsewhere.get("/api/shared/imports?house=true")).body())
                .doesNotContain(id);
    }

    private long stays(LocalDate day) {
        var number = carriers.ofCard(card).orElseThrow();
        var found = new ArrayList<Logged>();
        log.day(day, found::add);
        return found.stream().filter(one -> one.carrier() == number).count();
    }

    private static String state(HttpCaller reader, String id) {
        return expect(200, reader.get("/api/shared/imports/" + id)).text("state");
    }

    @Test
    void leavesAFileThatIsStillGrowing() throws IOException {
        Files.writeString(folder.resolve("b.csv"), "卡号,车牌");
        Files.setLastModifiedTime(folder.resolve("b.csv"), FileTime.from(clock.instant()));

        watched.look();

        assertThat(folder.resolve("b.csv")).exists();
    }

    @Test
    void aFileThatCannotBeReadHoldsNobodyUp() throws IOException {
        var day = LocalDate.ofInstant(clock.instant(), InfectionCase.ZONE).minusDays(1);
        put("e.csv/is a folder", "");
        settle(folder.resolve("e.csv"));
        var another = UUID.randomUUID().toString();
        put("f.csv", "卡号,车牌,线路,上车时间,下车时间\n%s,苏K 1,26,%s 07:32,%s 07:54\n".formatted(another, day, day));

        looks(() -> carriers.ofCard(another).isPresent());
    }

    @Test
    void aFileWhoseImportFailedIsRefusedAndBecomesATask() throws IOException {
        put("g.csv", "卡号,车牌\n%s,苏K 1\n".formatted(card));

        var id = taken("g.csv", "refused");

        assertThat(in("taken", " g.csv")).isEmpty();
        assertThat(tasks.about(List.of(id)))
                .singleElement()
                .satisfies(task -> assertThat(task.kind()).isEqualTo(LookUpTask.FILE));
    }

    @Test
    void nobodyIsToldOfAFileThatIsNotWhereTheyWouldLook() throws IOException {
        put("refused", "not a folder");
        put("h.csv", "卡号,车牌\n%s,苏K 1\n".formatted(card));
        var id = taken("h.csv", "taken");
        stage.await(
                Duration.ofSeconds(60),
                () -> imports.getObject().find(id, Imports.HOUSE).state() == ImportState.FAILED);

        watched.look();

        assertThat(tasks.about(List.of(id))).isEmpty();
    }

    private void put(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        settle(file);
    }

    private void settle(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minusSeconds(60)));
    }

    /** The import that a file has become; those of other tests may be followed here too. */
    private UUID taken(String name, String where) {
        looks(() -> !in(where, " " + name).isEmpty());
        var file = in(where, " " + name).getFirst().getFileName().toString();
        return UUID.fromString(file.substring(0, file.length() - name.length() - 1));
    }

    private void looks(BooleanSupplier until) {
        stage.await(Duration.ofSeconds(60), () -> {
            watched.look();
            return until.getAsBoolean();
        });
    }

    private List<Path> in(String where, String suffix) {
        try (var files = Files.list(Files.createDirectories(folder.resolve(where)))) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
