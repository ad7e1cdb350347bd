package org.shouwang.shared.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.shouwang.shared.start.StartRefused;

/** Unpacks initdb, pg_ctl and postgres once per version; 60 MB, which homes may share. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder with {@code bin/} inside. An interrupted unpacking leaves nothing behind that looks finished. */
    static Path unpackInto(Path folder) throws IOException {
        var archive = PostgresBinaries.class.getResource(archiveName());
        if (archive == null) {
            throw new StartRefused(
                    "this build holds no PostgreSQL for " + System.getProperty("os.name") + " on "
                            + System.getProperty("os.arch"),
                    "Build it on this machine, or name an outside database with --database.");
        }
        Files.createDirectories(folder);
        var size = archive.openConnection().getContentLengthLong();
        var target = folder.toAbsolutePath().resolve("pgsql-" + Long.toHexString(size));
        if (!Files.isDirectory(target)) {
            unpackAside(archive, target);
        }
        return target;
    }

    private static String archiveName() {
        var system = "Linux".equals(System.getProperty("os.name")) ? "linux" : "darwin";
        var processor = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    private static void unpackAside(URL archive, Path target) throws IOException {
        var unfinished = Files.createTempDirectory(target.getParent(), "unfinished-");
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, unfinished);
            }
        }
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException somebodyWasFaster) {
            Folders.delete(unfinished);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("an entry leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, root.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
                throw new IOException("cannot make executable: " + path);
            }
        }
    }
}
