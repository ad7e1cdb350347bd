package org.shouwang.vault.keys;

import java.nio.ByteBuffer;

/** Tink's form of a ciphertext: a version byte, the id of the key, then what the key made. */
public final class Ciphertext {
    private static final int PREFIX = 5;

    private Ciphertext() {}

    public static int keyId(byte[] sealed) {
        if (sealed.length < PREFIX || sealed[0] != 1) {
            throw new IllegalArgumentException("not a sealed value");
        }
        return ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
    }
}
