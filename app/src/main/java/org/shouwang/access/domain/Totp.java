package org.shouwang.access.domain;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Time-based codes (RFC 6238): six digits every thirty seconds, one step of drift either way. */
final class Totp {
    private static final long SECONDS = 30;
    private static final int DRIFT = 1;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    /** The step whose code this is. All steps are compared, so that the time taken does not say which. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        var found = OptionalLong.empty();
        var given = code.getBytes(StandardCharsets.UTF_8);
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            var at = now.plusSeconds(drift * SECONDS);
            if (MessageDigest.isEqual(code(secret, at).getBytes(StandardCharsets.UTF_8), given)) {
                found = OptionalLong.of(at.getEpochSecond() / SECONDS);
            }
        }
        return found;
    }

    static String code(byte[] secret, Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, GENERATOR.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
