package org.shouwang.shared.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.shouwang.shared.start.StartRefused;

/** One process a home. The operating system gives the lock back when its holder dies, however it dies. */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new HomeLock(channel);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            throw inUse(home);
        }
        channel.close();
        throw inUse(home);
    }

    private static StartRefused inUse(Path home) {
        return new StartRefused(
                "another Shouwang runs on " + home.getParent(), "Stop it, or name another folder with --home.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
