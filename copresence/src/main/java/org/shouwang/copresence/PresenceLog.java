package org.shouwang.copresence;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * What was added and is in no segment yet, as a file that is only appended to. A batch that was cut off, by a crash or a loss
 * of power, was never acknowledged, and is dropped when the log is opened; one that was altered is refused. Not thread-safe.
 *
 * <p>No {@link java.nio.channels.FileChannel}: whoever is interrupted while writing to one closes it for everybody.
 */
final class PresenceLog implements Closeable {
    private final Path path;
    private final RandomAccessFile file;

    /** Where the last batch on disk ends; behind it may lie what is left of one that failed. */
    private long end;

    private PresenceLog(Path path) throws IOException {
        this.path = path;
        file = new RandomAccessFile(path.toFile(), "rw");
    }

    /**
     * Opens or creates the log, telling {@code into} of everything that is in it.
     *
     * @throws SegmentRefused when it was altered
     */
    static PresenceLog open(Path path, Collection<Presence> into) throws IOException {
        var log = new PresenceLog(path);
        try {
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

    /** Returns when all are on disk. What it leaves behind when it throws harms nothing that comes later. */
    void append(List<Presence> presences) throws IOException {
        for (var from = 0; from < presences.size(); from += LogBatch.MOST) {
            append(LogBatch.of(presences.subList(from, Math.min(presences.size(), from + LogBatch.MOST))));
        }
    }

    private void append(LogBatch batch) throws IOException {
        cut();
        file.seek(end);
        file.write(batch.bytes);
        file.getFD().sync();
        end += batch.length();
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
        var left = file.length() - end;
        if (left < LogBatch.HEAD) {
            return false;
        }
        var head = read(LogBatch.HEAD);
        if (!head.hasHead()) {
            return unlessCutOff(head);
        }
        if (left < head.length()) {
            return false;
        }
        var batch = read(head.length());
        if (!batch.isWhole()) {
            return unlessCutOff(batch);
        }
        batch.into(into);
        end += batch.length();
        return true;
    }

    private LogBatch read(int length) throws IOException {
        var bytes = new byte[length];
        file.seek(end);
        file.readFully(bytes);
        return new LogBatch(bytes);
    }

    private boolean unlessCutOff(LogBatch batch) throws IOException {
        if (!batch.isUnwritten()) {
            throw new SegmentRefused(path, "no log of presences, or altered, at byte " + end);
        }
        return false;
    }
}
