package org.shouwang.taps.gtfs;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.shouwang.taps.table.FileRefused;
import org.shouwang.taps.table.Source;
import org.shouwang.taps.table.Sources;

/** The tables of a feed, in an archive or in a folder. */
final class GtfsFiles implements Closeable {
    private final Path folder;
    private final @Nullable ZipFile archive;

    private GtfsFiles(Path folder, @Nullable ZipFile archive) {
        this.folder = folder;
        this.archive = archive;
    }

    static GtfsFiles open(Path feed) throws IOException {
        if (Files.isDirectory(feed)) {
            return new GtfsFiles(feed, null);
        }
        try {
            return new GtfsFiles(feed, new ZipFile(feed.toFile()));
        } catch (ZipException | EOFException e) {
            throw new FileRefused(FileRefused.Reason.DAMAGED, "zip");
        }
    }

    Source require(String name) throws IOException {
        return find(name).orElseThrow(() -> new FileRefused(FileRefused.Reason.FILE_MISSING, name));
    }

    /** A table that a feed may do without; one without a byte in it, as some tools write them, is not there. */
    Optional<Source> findFilled(String name) throws IOException {
        var isEmpty = archive == null
                ? Files.isRegularFile(folder.resolve(name)) && Files.size(folder.resolve(name)) == 0
                : archive.getEntry(name) != null && archive.getEntry(name).getSize() == 0;
        return isEmpty ? Optional.empty() : find(name);
    }

    private Optional<Source> find(String name) {
        if (archive == null) {
            var file = folder.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Sources.of(file)) : Optional.empty();
        }
        return Optional.ofNullable(archive.getEntry(name)).map(entry -> () -> archive.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
