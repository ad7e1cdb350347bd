package org.shouwang.tracing.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.FolderInUse;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.PresenceIndex;
import org.shouwang.presence.PresenceTail;
import org.shouwang.presence.PresenceTail.Batch;
import org.shouwang.presence.PresenceTail.Logged;
import org.shouwang.presence.PresenceTail.Mark;
import org.shouwang.shared.Ids;
import org.shouwang.tracing.domain.InfectionCase;

/** The files of the index: opened if they are whole and belong to this log, else made anew beside the old ones. */
final class IndexFolder {
    private final Path home;
    private final PresenceTail log;

    IndexFolder(Path home, PresenceTail log) {
        this.home = home;
        this.log = log;
    }

    /**
     * Null when there is nothing that may be used: missing, damaged, or of another database.
     *
     * @throws FolderInUse when another process has it
     */
    @Nullable Opened open() throws IOException {
        var mark = IndexMark.read(home).orElse(null);
        return mark == null || !mark.read().database().equals(log.now().database()) ? null : open(mark);
    }

    private @Nullable Opened open(IndexMark mark) throws IOException {
        var folder = home.resolve(mark.folder());
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try {
            var index = PresenceIndex.open(folder, InfectionCase.ZONE);
            if (index.days().keySet().containsAll(mark.days())) {
                return new Opened(index, mark);
            }
            index.close();
        } catch (FolderInUse e) {
            throw e;
        } catch (IOException | RuntimeException | InternalError damaged) {
            // a file that is cut short or altered is refused by name, a bad block is an error; the log has everything
        }
        return null;
    }

    /**
     * To be asked before the index is made anew by somebody who has not opened it.
     *
     * @throws FolderInUse when another process has it, which would lose it
     */
    void requireFree() throws IOException {
        var free = open();
        if (free != null) {
            free.index().close();
        }
    }

    /** Reads the whole log into a folder of its own, which counts once it is complete. */
    Opened rebuild() throws IOException {
        Files.createDirectories(home);
        var name = Ids.next().toString();
        var read = log.now();
        var index = PresenceIndex.open(home.resolve(name), InfectionCase.ZONE);
        try {
            for (var day : log.days()) {
                replace(index, day);
            }
            var mark = new IndexMark(name, read, Set.copyOf(index.days().keySet()));
            mark.write(home);
            clean(name);
            return new Opened(index, mark);
        } catch (IOException | RuntimeException | InternalError e) {
            index.close();
            throw e;
        }
    }

    /** Before the mark is moved: whoever stopped in between takes it once more, and has nothing twice. */
    void take(PresenceIndex index, Batch batch) throws IOException {
        for (var day : batch.takenBack()) {
            replace(index, day);
        }
        index.add(batch.stays().stream().map(IndexFolder::presence).toList());
    }

    private void replace(PresenceIndex index, LocalDate day) throws IOException {
        index.replace(day, each -> log.day(day, logged -> each.accept(presence(logged))));
    }

    IndexMark mark(Opened opened, Mark read) throws IOException {
        var mark = new IndexMark(
                opened.mark().folder(), read, Set.copyOf(opened.index().days().keySet()));
        mark.write(home);
        return mark;
    }

    static Presence presence(Logged logged) {
        return new Presence(
                logged.carrier(),
                logged.spot(),
                logged.began(),
                logged.seconds(),
                logged.boarded(),
                logged.alighted(),
                logged.certainty());
    }

    static LocalDate day(Logged logged) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(logged.began()), InfectionCase.ZONE);
    }

    /** Whatever else lies there is from before. */
    private void clean(String current) throws IOException {
        try (var folders = Files.list(home)) {
            for (var old : folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().equals(current))
                    .toList()) {
                delete(old);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    record Opened(PresenceIndex index, IndexMark mark) {
        /** Nothing was new up to there. */
        Opened at(Mark read) {
            return new Opened(index, new IndexMark(mark.folder(), read, mark.days()));
        }
    }
}
