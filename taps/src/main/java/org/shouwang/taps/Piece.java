package org.shouwang.taps;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Taps in order, in a file that only its owner may read and that is deleted when the import ends. */
record Piece(Path file, long taps) {
    private static final int BUFFER = 1 << 15;

    static Piece write(Path folder, Taps taps) throws IOException {
        var file = Files.createTempFile(folder, "taps-", ".piece");
        var count = 0L;
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            for (var tap = taps.next(); tap != null; tap = taps.next()) {
                write(tap, out);
                count++;
            }
            return new Piece(file, count);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    Reader read() throws IOException {
        return new Reader(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)), taps);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static void write(ReadTap tap, DataOutputStream out) throws IOException {
        out.writeUTF(tap.card());
        out.writeLong(tap.at());
        write(tap.line(), out);
        write(tap.vehicle(), out);
        write(tap.boarded(), out);
        write(tap.alighted(), out);
        out.writeLong(tap.alightedAt());
        out.writeInt(tap.amount());
        out.writeLong(tap.row());
    }

    /** No name is empty. */
    private static void write(@Nullable String name, DataOutputStream out) throws IOException {
        out.writeUTF(name == null ? "" : name);
    }

    static final class Reader implements Taps, Closeable {
        private final DataInputStream in;
        private long left;

        private Reader(DataInputStream in, long taps) {
            this.in = in;
            left = taps;
        }

        @Override
        public @Nullable ReadTap next() throws IOException {
            return left-- <= 0
                    ? null
                    : new ReadTap(
                            in.readUTF(),
                            in.readLong(),
                            name(),
                            name(),
                            name(),
                            name(),
                            in.readLong(),
                            in.readInt(),
                            in.readLong());
        }

        private @Nullable String name() throws IOException {
            var name = in.readUTF();
            return name.isEmpty() ? null : name;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
