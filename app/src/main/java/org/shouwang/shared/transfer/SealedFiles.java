package org.shouwang.shared.transfer;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.shouwang.shared.keys.KeyFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files that wait to be fetched: encrypted, each bound to its id, by a key that is not beside them. */
@Component
class SealedFiles {
    private static final String KEY = "exports.key";
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 1 << 20;

    private final Path folder;
    private final StreamingAead cipher;

    SealedFiles(@Value("${shouwang.exports:${shouwang.home:var/home}/exports}") Path folder, KeyFolder keys)
            throws IOException, GeneralSecurityException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
        var key = keys.readOrCreate(KEY, () -> Base64.getEncoder().encodeToString(Random.randBytes(KEY_BYTES)));
        this.cipher = new AesGcmHkdfStreaming(Base64.getDecoder().decode(key), "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }

    OutputStream write(UUID id) throws IOException {
        try {
            var file = new BufferedOutputStream(Files.newOutputStream(path(id)), 1 << 16);
            return cipher.newEncryptingStream(file, context(id));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    InputStream read(UUID id) throws IOException {
        try {
            var file = new BufferedInputStream(Files.newInputStream(path(id)), 1 << 16);
            return cipher.newDecryptingStream(file, context(id));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists(UUID id) {
        return Files.exists(path(id));
    }

    private Path path(UUID id) {
        return folder.resolve(id + ".sealed");
    }

    private static byte[] context(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
