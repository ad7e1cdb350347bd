package org.shouwang.shared.postgres;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of one file, written as {@code sha256sum} writes it. */
final class Checksum {
    private final MessageDigest digest;

    Checksum() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    void update(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    String line(String name) {
        return HexFormat.of().formatHex(digest.digest()) + "  " + name + "\n";
    }
}
