package org.shouwang.shared.postgres;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks initdb, pg_ctl and postgres once per version; 60 MB. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder with {@code bin/} inside. An interrupted unpacking leaves nothing behind that looks finished. */
    static Path unpackInto(Path home) throws IOException {
        var archive = "amd64".equals(System.getProperty("os.arch"))
                ? "/postgres-linux-x86_64.txz"
                : "/postgres-linux-arm_64.txz";
        var url = PostgresBinaries.class.getResource(archive);
        if (url == null) {
            throw new FileNotFoundException("no PostgreSQL for this machine on the class path: " + archive);
        }
        var target =
                home.resolve("pgsql-" + Long.toHexString(url.openConnection().getContentLengthLong()));
        if (Files.isDirectory(target)) {
            return target;
        }
        var unfinished = home.resolve(target.getFileName() + ".new");
        Folders.delete(unfinished);
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(url.openStream(), 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, unfinished);
            }
        }
        return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
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
