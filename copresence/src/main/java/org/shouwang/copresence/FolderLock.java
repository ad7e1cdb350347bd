package org.shouwang.copresence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a folder for one index, in this process and in all others: two would write over each other's log. */
final class FolderLock implements Closeable {
    /** A file of its own: a lock is lost as soon as its process closes the file, whoever had opened it. */
    private static final String NAME = "index.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws FolderInUse when another index has it */
    static FolderLock of(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw new FolderInUse(folder);
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
