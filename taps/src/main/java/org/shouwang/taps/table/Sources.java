package org.shouwang.taps.table;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Where tables come from. */
public final class Sources {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;

    private Sources() {}

    /** A file, unpacked if it is gzip, whatever its name. */
    public static Source of(Path file) {
        return of(() -> Files.newInputStream(file));
    }

    /** Bytes from anywhere, unpacked if they are gzip. */
    public static Source of(Source packed) {
        return () -> unpacked(packed.open());
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        try {
            var bytes = new BufferedInputStream(file, BUFFER);
            bytes.mark(2);
            var packed = bytes.read() == MAGIC_1 && bytes.read() == MAGIC_2;
            bytes.reset();
            return packed ? new GZIPInputStream(bytes, BUFFER) : bytes;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** What a damaged archive throws, in our words. */
    static IOException named(IOException thrown) {
        return thrown instanceof EOFException || thrown instanceof ZipException
                ? new FileRefused(FileRefused.Reason.DAMAGED, "gzip")
                : thrown;
    }
}
