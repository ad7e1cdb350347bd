package org.shouwang.copresence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What was added and is in no segment yet, as a file that is only appended to: batches of presences, each with its length and
 * a checksum. A batch that was cut off by a loss of power was never acknowledged, and is dropped when the log is opened.
 */
final class PresenceLog implements Closeable {
    private static final int HEAD = 8;
    private static final int ENTRY = 24;
    private static final int MOST_ENTRIES = 1 << 20;

    private final FileChannel channel;

    private PresenceLog(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens or creates the log, telling {@code into} of every whole batch that is in it. */
    static PresenceLog open(Path file, Collection<Presence> into) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var whole = 0L;
        for (var batch = read(channel, whole); !batch.isEmpty(); batch = read(channel, whole)) {
            into.addAll(batch);
            whole += HEAD + (long) batch.size() * ENTRY;
        }
        channel.truncate(whole);
        channel.position(whole);
        return new PresenceLog(channel);
    }

    /** Returns when the batch is on disk. */
    void append(List<Presence> batch) throws IOException {
        for (var from = 0; from < batch.size(); from += MOST_ENTRIES) {
            write(batch.subList(from, Math.min(batch.size(), from + MOST_ENTRIES)));
        }
        channel.force(false);
    }

    private void write(List<Presence> batch) throws IOException {
        var buffer = buffer(HEAD + batch.size() * ENTRY);
        buffer.position(HEAD);
        batch.forEach(presence -> put(buffer, presence));
        buffer.flip();
        buffer.putInt(0, batch.size()).putInt(4, sum(buffer));
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Forgets everything, because a segment holds it now. */
    void clear() throws IOException {
        channel.truncate(0);
        channel.position(0);
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The batch at a position, or none if there is no whole one. */
    private static List<Presence> read(FileChannel channel, long at) throws IOException {
        var head = buffer(HEAD);
        if (!fill(channel, head, at) || head.getInt(0) < 1 || head.getInt(0) > MOST_ENTRIES) {
            return List.of();
        }
        var buffer = buffer(HEAD + head.getInt(0) * ENTRY);
        if (!fill(channel, buffer, at) || buffer.getInt(4) != sum(buffer.rewind())) {
            return List.of();
        }
        buffer.position(HEAD);
        var batch = new ArrayList<Presence>(head.getInt(0));
        while (buffer.hasRemaining()) {
            batch.add(get(buffer));
        }
        return batch;
    }

    private static boolean fill(FileChannel channel, ByteBuffer buffer, long at) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int sum(ByteBuffer buffer) {
        var sum = new CRC32C();
        sum.update(buffer.duplicate().position(HEAD));
        return (int) sum.getValue();
    }

    private static void put(ByteBuffer buffer, Presence presence) {
        buffer.putInt(presence.person())
                .putInt(presence.place())
                .putLong(presence.start())
                .putInt(presence.seconds())
                .put((byte) presence.boarded())
                .put((byte) presence.alighted())
                .put((byte) presence.certainty())
                .put((byte) 0);
    }

    private static Presence get(ByteBuffer buffer) {
        var presence = new Presence(
                buffer.getInt(),
                buffer.getInt(),
                buffer.getLong(),
                buffer.getInt(),
                Byte.toUnsignedInt(buffer.get()),
                Byte.toUnsignedInt(buffer.get()),
                buffer.get());
        buffer.get();
        return presence;
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
