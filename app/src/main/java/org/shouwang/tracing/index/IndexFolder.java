package org.shouwang.tracing.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.PresenceIndex;
import org.shouwang.presence.PresenceTail;
import org.shouwang.presence.PresenceTail.Logged;
import org.shouwang.presence.PresenceTail.Mark;
import org.shouwang.shared.Ids;
import org.shouwang.tracing.domain.InfectionCase;

/** The files of the index: opened if they are whole and belong to this log, else made anew beside the old ones. */
final class IndexFolder {
    private static final int AT_ONCE = 50_000;

    private final Path home;
    private final PresenceTail log;

    IndexFolder(Path home, PresenceTail log) {
        this.home = home;
        this.log = log;
    }

    /** Null when there is nothing that may be used: missing, damaged, of another database, or before a retraction. */
    @Nullable Opened open() throws IOException {
        var mark = IndexMark.read(home).orElse(null);
        var here = log.now();
        if (mark == null
                || !mark.read().database().equals(here.database())
                || mark.read().generation() != here.generation()) {
            return null;
        }
        return open(mark);
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
        } catch (IOException | RuntimeException damaged) {
            // a file that is cut short or altered is refused by name; the log has everything
        }
        return null;
    }

    /** Reads the whole log into a folder of its own, which counts once it is complete. */
    Opened rebuild() throws IOException {
        Files.createDirectories(home);
        var name = Ids.next().toString();
        var read = log.now();
        var index = PresenceIndex.open(home.resolve(name), InfectionCase.ZONE);
        try {
            for (var day : log.days()) {
                fill(index, day);
            }
            var mark = new IndexMark(name, read, Set.copyOf(index.days().keySet()));
            mark.write(home);
            clean(name);
            return new Opened(index, mark);
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private void fill(PresenceIndex index, LocalDate day) throws IOException {
        var some = new ArrayList<Presence>(AT_ONCE);
        log.day(day, logged -> {
            some.add(presence(logged));
            if (some.size() == AT_ONCE) {
                add(index, some);
            }
        });
        add(index, some);
        index.compact();
    }

    private static void add(PresenceIndex index, List<Presence> some) {
        try {
            index.add(some);
            some.clear();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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

    record Opened(PresenceIndex index, IndexMark mark) {}
}
