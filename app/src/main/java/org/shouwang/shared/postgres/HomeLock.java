package org.shouwang.shared.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.shared.start.StartRefused;

/** One process a home. The operating system gives the lock back when its holder dies, however it dies. */
final class HomeLock implements AutoCloseable {
    /** Opening and closing a file that this process has locked would unlock it: so its own homes are known without. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    static HomeLock take(Path home) throws IOException {
        if (!OWN.add(home)) {
            throw inUse(home);
        }
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = new HomeLock(home, channel);
        if (channel.tryLock() == null) {
            lock.close();
            throw inUse(home);
        }
        return lock;
    }

    static boolean isTaken(Path home) throws IOException {
        try (var _ = take(home)) {
            return false;
        } catch (StartRefused taken) {
            return true;
        }
    }

    private static StartRefused inUse(Path home) {
        return new StartRefused(
                "another Shouwang runs on " + home.getParent(), "Stop it, or name another folder with --home.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        OWN.remove(home);
    }
}
