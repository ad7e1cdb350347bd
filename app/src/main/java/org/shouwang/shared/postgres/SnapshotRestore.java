package org.shouwang.shared.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.shouwang.shared.start.StartRefused;

/** Unpacks beside, compares every checksum, lets PostgreSQL recover the copy, and only then puts it in place. */
final class SnapshotRestore {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Cluster cluster;
    private final PostgresPrograms programs;

    SnapshotRestore(Cluster cluster, PostgresPrograms programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    void readFrom(Path file) throws IOException, InterruptedException {
        if (cluster.exists()) {
            throw new StartRefused(
                    "there are data in " + cluster.home() + " already", "Name an empty folder with --home.");
        }
        var aside = cluster.home().resolve("restore");
        Folders.delete(aside);
        try {
            unpack(file, aside);
            var data = aside.resolve("data");
            Files.setPosixFilePermissions(data, OWNER_ONLY);
            // nobody knows the old password here; starting alone also replays the log
            programs.runAlone(data, "alter role " + Cluster.USER + " password '" + cluster.writeNewPassword() + "'");
            Files.move(data, cluster.data(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(aside);
        }
    }

    private static void unpack(Path file, Path target) throws IOException {
        var found = new StringBuilder();
        try (var tar = new TarArchiveInputStream(
                new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16)), "UTF-8")) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw damaged(file);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.getName().equals(SnapshotWriter.CHECKSUMS)) {
                    requireSame(file, new String(tar.readAllBytes(), StandardCharsets.UTF_8), found);
                    return;
                } else {
                    found.append(write(tar, path).line(entry.getName()));
                }
            }
        } catch (IOException e) {
            throw new StartRefused(
                    file + " cannot be read as a snapshot (" + e.getMessage() + ")",
                    "Nothing has been restored; try another copy of it.",
                    e);
        }
        throw damaged(file);
    }

    private static Checksum write(TarArchiveInputStream tar, Path path) throws IOException {
        var checksum = new Checksum();
        Files.createDirectories(path.getParent());
        try (var output = Files.newOutputStream(path)) {
            var buffer = new byte[1 << 16];
            for (var read = tar.read(buffer); read >= 0; read = tar.read(buffer)) {
                output.write(buffer, 0, read);
                checksum.update(buffer, read);
            }
        }
        return checksum;
    }

    private static void requireSame(Path file, String written, StringBuilder found) {
        if (!written.contentEquals(found)) {
            throw damaged(file);
        }
    }

    private static StartRefused damaged(Path file) {
        return new StartRefused(
                file + " is damaged or not whole", "Nothing has been restored; try another copy of it.");
    }
}
