package org.shouwang.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTests {
    /** The secret and the codes of RFC 6238, appendix B, cut to six digits. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"-31, false", "-30, true", "0, true", "59, true", "60, false", "-60, false"})
    void takesOneStepOfDriftEitherWay(long drift, boolean taken) {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var code = Totp.code(SECRET, now.plusSeconds(drift));

        assertThat(Totp.step(SECRET, code, now).isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00592", "0059240", "００５９２４", "005924 ", "abcdef"})
    void takesNothingThatOnlyLooksLikeACode(String code) {
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(1_234_567_890)))
                .isEmpty();
    }

    @Test
    void writesSecretsAsAuthenticatorAppsReadThem() {
        assertThat(Base32Text.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32Text.of("f".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MY");
        assertThat(Base32Text.of("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
    }
}
