package org.shouwang.copresence;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there as a whole or not at all: it is written beside its place, and closed unfinished it is gone. */
final class UnfinishedFile implements Closeable {
    /** What its name ends with until it is whole. */
    static final String SUFFIX = ".part";

    private static final int CHUNK = 1 << 20;

    private final Path whole;
    private final Path unfinished;
    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();

    UnfinishedFile(Path whole) throws IOException {
        this.whole = whole;
        unfinished = whole.resolveSibling(whole.getFileName() + SUFFIX);
        channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /** So many zeros, to be written to. They are on disk first: a full one says so here, and memory could not. */
    MemorySegment map(long size) throws IOException {
        var zeros = ByteBuffer.allocateDirect((int) Math.min(size, CHUNK));
        for (var written = 0L; written < size; ) {
            written += channel.write(zeros.clear().limit((int) Math.min(zeros.capacity(), size - written)));
        }
        return channel.map(MapMode.READ_WRITE, 0, size, arena);
    }

    /** Brings what was written to its place, for good. */
    void finish(MemorySegment content) throws IOException {
        force(content);
        channel.force(true);
        Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durable.folderOf(whole);
    }

    private static void force(MemorySegment content) throws IOException {
        try {
            content.force();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
