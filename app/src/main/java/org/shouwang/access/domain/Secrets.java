package org.shouwang.access.domain;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody may guess. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without 0 O 1 I L U: read out on the telephone, typed from paper. */
    private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Secrets() {}

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** 128 bits for a URL or a token. */
    static String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
    }

    static String sixDigits() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /** Groups of four that a person can copy: {@code K7M2-QX4D-...}, nearly five bits a character. */
    static String readable(int groups) {
        var text = new StringBuilder();
        for (int i = 0; i < groups * 4; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }
}
