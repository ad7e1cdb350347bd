package org.shouwang.tracing.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.shouwang.place.Places;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.DomainException;
import org.shouwang.shared.transfer.Format;
import org.shouwang.shared.transfer.ImportJob;
import org.shouwang.shared.transfer.ImportRefused;
import org.shouwang.shared.transfer.ImportState;
import org.shouwang.shared.transfer.Importable;
import org.shouwang.shared.transfer.Imports;
import org.shouwang.shared.transfer.Imports.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A folder into which somebody else's machine puts files: {@code rides} in the home for rides, and in it a folder for each
 * other list that buses write, under the name of the list. A file that has not grown for a while is taken like an upload,
 * applied without asking, and goes to {@code taken} beside it, named after its import and itself, its faulty rows too; one
 * that can't be read or is not taken in goes to {@code refused}. Whatever is wrong with one of them, the others get their turn.
 */
@Component
class WatchedFolder {
    private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);
    private static final Duration SETTLED = Duration.ofSeconds(10);
    private static final int RECENT = 50;
    private static final int NAME = 60;
    private static final List<String> LISTS = List.of("network", "taps-shenzhen", "taps-generic", "taps-own");
    private static final Pattern SHEET = Pattern.compile("(?i).+[.]csv");
    private static final Pattern ANY = Pattern.compile("(?i).+[.](csv|csv[.]gz|txt|txt[.]gz|zip)");

    private final Path folder;
    private final ObjectProvider<Imports> imports; // which need the schedules that need this
    private final RideImport rides;
    private final Places places;
    private final RefusedFiles refused;
    private final Clock clock;

    WatchedFolder(
            @Value("${shouwang.rides:${shouwang.home:var/home}/rides}") Path folder,
            ObjectProvider<Imports> imports,
            RideImport rides,
            Places places,
            RefusedFiles refused,
            Clock clock) {
        this.folder = folder;
        this.imports = imports;
        this.rides = rides;
        this.places = places;
        this.refused = refused;
        this.clock = clock;
    }

    void look() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        takeAll(rides, folder, SHEET);
        for (var name : LISTS) {
            var within = folder.resolve(name);
            if (Files.isDirectory(within)) {
                takeAll(imports.getObject().list(name).orElseThrow(), within, ANY);
            }
        }
        for (var job : imports.getObject().of(Imports.HOUSE, RECENT)) {
            attempt(() -> follow(job));
        }
    }

    private void takeAll(Importable list, Path within, Pattern names) {
        attempt(() -> {
            for (var file : waiting(within, names)) {
                attempt(() -> take(list, file));
            }
        });
    }

    private interface Step {
        void run() throws IOException;
    }

    /** It is tried again at the next look. */
    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            log.warn(
                    "something in the watched folder could not be gone on with: {}",
                    e.getClass().getName());
        }
    }

    private List<Path> waiting(Path within, Pattern names) throws IOException {
        var before = clock.instant().minus(SETTLED);
        try (var files = Files.list(within)) {
            return files.filter(
                            file -> names.matcher(file.getFileName().toString()).matches())
                    .filter(file -> settled(file, before))
                    .sorted()
                    .toList();
        }
    }

    private static boolean settled(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException e) {
            return false; // gone again
        }
    }

    private void take(Importable list, Path file) throws IOException {
        var key = key(file);
        var name = file.getFileName().toString();
        var inRefused = file.resolveSibling("refused").resolve(name);
        if (!Files.isReadable(file)) {
            if (Files.notExists(file)) {
                return; // its owner took it away
            }
            refuse(key, file, inRefused, ImportRefused.unreadable().code());
            return;
        }
        try (var content = Files.newInputStream(file)) {
            imports.getObject().receive(new Upload(key, Imports.HOUSE, list, Format.CSV, area(), "zh"), content);
        } catch (DomainException e) {
            if (e.kind() != DomainException.Kind.CONFLICT && e.kind() != DomainException.Kind.TOO_MANY) {
                refuse(key, file, inRefused, e.code());
            }
            return;
        }
        move(file, file.resolveSibling("taken").resolve(key + " " + end(name)));
    }

    /** With what stands before it, no name may be longer than a disk can write. */
    private static String end(String name) {
        return name.substring(Math.max(0, name.length() - NAME));
    }

    private void refuse(UUID key, Path file, Path target, String code) throws IOException {
        log.warn("a file in the watched folder was refused: {}", code);
        move(file, target);
        refused.tell(key, area(), folder.relativize(target).toString(), code);
    }

    /** The same file under the same name is the same import. */
    private UUID key(Path file) throws IOException {
        var name = folder.relativize(file) + " " + Files.size(file) + " "
                + Files.getLastModifiedTime(file).toMillis();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void follow(ImportJob job) throws IOException {
        var taken = (job.list().equals(rides.list()) ? folder : folder.resolve(job.list())).resolve("taken");
        if (job.state() == ImportState.CHECKED) {
            apply(job);
        } else if (job.state() == ImportState.DONE && job.totals().wrong() > 0) {
            var faults = taken.resolve(job.id() + ".faults.csv");
            if (Files.isDirectory(taken) && !Files.exists(faults)) {
                try (var content = imports.getObject().faults(job)) {
                    Files.copy(content, faults);
                }
            }
        } else if (job.state() == ImportState.FAILED && Files.isDirectory(taken)) {
            giveBack(job, taken);
        }
    }

    private void giveBack(ImportJob job, Path taken) throws IOException {
        try (var files = Files.newDirectoryStream(taken, job.id() + "[. ]*")) {
            for (var file : files) {
                var target = taken.resolveSibling("refused").resolve(file.getFileName());
                refuse(job.id(), file, target, Objects.requireNonNullElse(job.problem(), "shared.import-failed"));
            }
        }
    }

    private void apply(ImportJob job) {
        try {
            imports.getObject().apply(job.id(), Imports.HOUSE);
        } catch (DomainException e) {
            log.info("somebody else has gone on with a file of the watched folder: {}", e.code());
        }
    }

    private static void move(Path file, Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private AreaPath area() {
        return places.running().stream()
                .findFirst()
                .map(community -> community.at(AreaLevel.DISTRICT))
                .orElse(AreaPath.COUNTRY);
    }
}
