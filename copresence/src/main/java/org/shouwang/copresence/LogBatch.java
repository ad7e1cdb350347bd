package org.shouwang.copresence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.List;
import java.util.zip.CRC32C;

/** Presences as the bytes of a log: a mark, how many, the same inverted, a checksum, and 24 bytes for each. */
final class LogBatch {
    static final int HEAD = 16;
    static final int ENTRY = 24;
    static final int MOST = 1 << 20;
    static final int LONGEST = HEAD + MOST * ENTRY;

    private static final int MARK = 0x3247_4c53; // SLG2
    private static final int AT_COUNT = 4;
    private static final int AT_INVERSE = 8;
    private static final int AT_SUM = 12;

    final byte[] bytes;

    private final ByteBuffer buffer;

    LogBatch(byte[] bytes) {
        this.bytes = bytes;
        buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static LogBatch of(List<Presence> presences) {
        var batch = new LogBatch(new byte[HEAD + presences.size() * ENTRY]);
        batch.buffer.position(HEAD);
        presences.forEach(batch::put);
        batch.buffer.putInt(0, MARK).putInt(AT_COUNT, presences.size()).putInt(AT_INVERSE, ~presences.size());
        return batch.sealed();
    }

    /** With the checksum of what it holds now. */
    LogBatch sealed() {
        buffer.putInt(AT_SUM, sum());
        return this;
    }

    /** Whether it begins as a batch does. */
    boolean hasHead() {
        return hasHead(0);
    }

    /** Whether another batch begins within it. Entries do not look like that, before the year 2106. */
    boolean hasHeadBehind() {
        for (var at = 1; at <= bytes.length - HEAD; at++) {
            if (hasHead(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasHead(int at) {
        var count = buffer.getInt(at + AT_COUNT);
        return buffer.getInt(at) == MARK && count == ~buffer.getInt(at + AT_INVERSE) && count > 0 && count <= MOST;
    }

    /** How long it is, as its head says. */
    int length() {
        return HEAD + buffer.getInt(AT_COUNT) * ENTRY;
    }

    boolean isWhole() {
        return buffer.getInt(AT_SUM) == sum();
    }

    /** @throws IllegalArgumentException when it holds a presence that cannot be */
    void into(Collection<Presence> presences) {
        for (buffer.position(HEAD); buffer.hasRemaining(); ) {
            presences.add(get());
        }
    }

    private int sum() {
        var sum = new CRC32C();
        sum.update(bytes, HEAD, bytes.length - HEAD);
        return (int) sum.getValue();
    }

    private void put(Presence presence) {
        buffer.putInt(presence.person())
                .putInt(presence.place())
                .putLong(presence.start())
                .putInt(presence.seconds())
                .put((byte) presence.boarded())
                .put((byte) presence.alighted())
                .put((byte) presence.certainty())
                .put((byte) 0);
    }

    private Presence get() {
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
}
