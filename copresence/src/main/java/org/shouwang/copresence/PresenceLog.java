package org.shouwang.copresence;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What was added and is in no segment yet, as a file that is only appended to. A last batch that was torn, by a crash or a loss
 * of power, was never acknowledged, and is dropped when the log is opened; anything else is refused ({@link LogTail} tells one
 * from the other). Not thread-safe.
 *
 * <p>No {@link java.nio.channels.FileChannel}: whoever is interrupted while writing to one closes it for everybody.
 */
final class PresenceLog implements Closeable {
    private final Path path;
    private final RandomAccessFile file;

    /** Where the last batch on disk ends; behind it may lie what could not be cut off of some that failed. */
    private long end;

    private PresenceLog(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Opens or creates the log, telling {@code into} of everything that is in it.
     *
     * @throws SegmentRefused when it was altered; nothing is cut off then
     */
    static PresenceLog open(Path path, Collection<Presence> into) throws IOException {
        return open(path, new RandomAccessFile(path.toFile(), "rw"), into);
    }

    /** The same with a file that the log closes. */
    static PresenceLog open(Path path, RandomAccessFile file, Collection<Presence> into) throws IOException {
        var log = new PresenceLog(path, file);
        try {
            Durable.folderOf(path);
            var more = true;
            while (more) {
                more = log.read(into);
            }
            log.cut();
            return log;
        } catch (IOException | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /** Returns when all are on disk. When it throws, none of them is there, as far as the disk still obeys. */
    void append(List<Presence> presences) throws IOException {
        var before = end;
        try {
            for (var from = 0; from < presences.size(); from += LogBatch.MOST) {
                append(LogBatch.of(presences.subList(from, Math.min(presences.size(), from + LogBatch.MOST))));
            }
        } catch (IOException | RuntimeException | Error e) {
            backTo(before, e);
            throw e;
        }
    }

    private void append(LogBatch batch) throws IOException {
        cut();
        file.seek(end);
        file.write(batch.bytes);
        file.getFD().sync();
        end += batch.length();
    }

    private void backTo(long before, Throwable failure) {
        end = before;
        try {
            cut();
            file.getFD().sync();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void cut() throws IOException {
        if (file.length() > end) {
            file.setLength(end);
        }
    }

    /** Forgets everything, because segments hold it now. */
    void clear() throws IOException {
        end = 0;
        cut();
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Takes the next batch; answers whether there was a whole one. */
    private boolean read(Collection<Presence> into) throws IOException {
        var next = next();
        if (next.isEmpty()) {
            requireTorn();
            return false;
        }
        try {
            next.get().into(into);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        end += next.get().length();
        return true;
    }

    private Optional<LogBatch> next() throws IOException {
        var left = file.length() - end;
        if (left < LogBatch.HEAD) {
            return Optional.empty();
        }
        var head = new LogBatch(bytes(LogBatch.HEAD));
        if (!head.hasHead() || head.length() > left) {
            return Optional.empty();
        }
        return Optional.of(new LogBatch(bytes(head.length()))).filter(LogBatch::isWhole);
    }

    private void requireTorn() throws IOException {
        var left = file.length() - end;
        if (left > LogBatch.LONGEST || !new LogTail(end, bytes((int) left)).isTorn()) {
            throw refused();
        }
    }

    private byte[] bytes(int length) throws IOException {
        var bytes = new byte[length];
        file.seek(end);
        file.readFully(bytes);
        return bytes;
    }

    private SegmentRefused refused() {
        return new SegmentRefused(path, "no log of presences, or altered, at byte " + end);
    }
}
