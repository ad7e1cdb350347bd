package org.shouwang.copresence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps a folder for one index, in this process and in all others: two would write over each other's log. */
final class FolderLock implements Closeable {
    /** A file of its own: a lock is lost as soon as its process closes the file, whoever had opened it. */
    private static final String NAME = "index.lock";

    /** Those that this process has: to open the file of one of them and close it again would lose the lock of whoever has it. */
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws FolderInUse when another index has it */
    static FolderLock of(Path folder) throws IOException {
        var real = folder.toRealPath();
        if (!HERE.add(real)) {
            throw new FolderInUse(folder);
        }
        try {
            return new FolderLock(real, locked(folder));
        } catch (IOException | RuntimeException e) {
            HERE.remove(real);
            throw e;
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw new FolderInUse(folder);
            }
            return channel;
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

    /** Closed again, it leaves alone whoever has the folder by then. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                HERE.remove(folder);
            }
        }
    }
}
