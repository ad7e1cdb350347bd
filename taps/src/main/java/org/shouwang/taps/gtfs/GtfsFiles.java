package org.shouwang.taps.gtfs;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.shouwang.taps.table.FileRefused;
import org.shouwang.taps.table.Source;
import org.shouwang.taps.table.Sources;

/** The tables of a feed, in an archive or in a folder. */
final class GtfsFiles implements Closeable {
    /** A table that no feed can do without. */
    private static final String ALWAYS = "stops.txt";

    private final Path folder;
    private final @Nullable ZipFile archive;

    /** Where in the archive the tables lie: at its top, or in the folder that somebody has packed as a whole. */
    private final String within;

    private GtfsFiles(Path folder, @Nullable ZipFile archive) {
        this.folder = folder;
        this.archive = archive;
        within = archive == null ? "" : within(archive);
    }

    static GtfsFiles open(Path feed) throws IOException {
        if (Files.isDirectory(feed)) {
            return new GtfsFiles(feed, null);
        }
        try {
            return new GtfsFiles(feed, zip(feed));
        } catch (ZipException | EOFException e) {
            throw new FileRefused(FileRefused.Reason.DAMAGED, "zip");
        }
    }

    private static ZipFile zip(Path feed) throws IOException {
        try {
            return new ZipFile(feed.toFile());
        } catch (ZipException e) {
            // names that are no UTF-8: folders packed on a Chinese Windows
            return new ZipFile(feed.toFile(), Charset.forName("GB18030"));
        }
    }

    private static String within(ZipFile archive) {
        return archive.stream()
                .map(ZipEntry::getName)
                .filter(name -> (name.equals(ALWAYS) || name.endsWith("/" + ALWAYS)) && !name.startsWith("__MACOSX"))
                .map(name -> name.substring(0, name.length() - ALWAYS.length()))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    Source require(String name) throws IOException {
        return find(name).orElseThrow(() -> new FileRefused(FileRefused.Reason.FILE_MISSING, name));
    }

    /** A table that a feed may do without; one without a byte in it, as some tools write them, is not there. */
    Optional<Source> findFilled(String name) throws IOException {
        var isEmpty = archive == null
                ? Files.isRegularFile(folder.resolve(name)) && Files.size(folder.resolve(name)) == 0
                : archive.getEntry(within + name) != null
                        && archive.getEntry(within + name).getSize() == 0;
        return isEmpty ? Optional.empty() : find(name);
    }

    private Optional<Source> find(String name) {
        if (archive == null) {
            var file = folder.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Sources.of(file)) : Optional.empty();
        }
        return Optional.ofNullable(archive.getEntry(within + name)).map(entry -> () -> archive.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
