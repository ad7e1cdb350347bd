package org.shouwang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bytes that read one way only: each part with its length, absent told from empty. */
final class Canonical {
    private static final byte[] ABSENT = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    private Canonical add(byte @Nullable [] part) {
        if (part == null) {
            out.writeBytes(ABSENT);
        } else {
            out.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
            out.writeBytes(part);
        }
        return this;
    }

    Canonical add(@Nullable Hash part) {
        return add(part == null ? null : part.bytes());
    }

    Canonical add(@Nullable String part) {
        return add(part == null ? null : part.getBytes(UTF_8));
    }

    Canonical add(@Nullable UUID part) {
        return add(
                part == null
                        ? null
                        : ByteBuffer.allocate(16)
                                .putLong(part.getMostSignificantBits())
                                .putLong(part.getLeastSignificantBits())
                                .array());
    }

    Canonical add(long part) {
        return add(ByteBuffer.allocate(8).putLong(part).array());
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
