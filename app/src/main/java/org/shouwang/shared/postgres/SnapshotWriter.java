package org.shouwang.shared.postgres;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * A snapshot is a {@code tar.gz}. Its last entry lists the SHA-256 of all others in the form that
 * {@code sha256sum --check} reads; without it the file is not whole.
 */
final class SnapshotWriter implements AutoCloseable {
    static final String CHECKSUMS = "SHA256SUMS";

    private final TarArchiveOutputStream tar;
    private final StringBuilder checksums = new StringBuilder();

    SnapshotWriter(Path file) throws IOException {
        var parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_SPEED);
        var output = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        this.tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(output, parameters), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    void addFolder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    void add(String name, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        add(name, new ByteArrayInputStream(bytes), bytes.length);
    }

    /** The file may change while it is read; PostgreSQL mends that from its log. */
    void add(String name, Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            add(name, input, Files.size(file));
        }
    }

    /** Exactly {@code length} bytes, since that is announced first: what was cut off meanwhile becomes zeros. */
    private void add(String name, InputStream input, long length) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(length);
        tar.putArchiveEntry(entry);
        var checksum = new Checksum();
        var buffer = new byte[1 << 16];
        for (var left = length; left > 0; ) {
            var wanted = (int) Math.min(buffer.length, left);
            var read = input.readNBytes(buffer, 0, wanted);
            Arrays.fill(buffer, read, wanted, (byte) 0);
            tar.write(buffer, 0, wanted);
            checksum.update(buffer, wanted);
            left -= wanted;
        }
        tar.closeArchiveEntry();
        checksums.append(checksum.line(name));
    }

    void finish() throws IOException {
        add(CHECKSUMS, checksums.toString());
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
