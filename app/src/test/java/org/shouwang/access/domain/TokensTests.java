package org.shouwang.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.FixedClock.NOW;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTests {
    private static final SecretKey KEY = new SecretKeySpec(new byte[64], "HmacSHA256");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Tokens tokens = new Tokens(KEY, CLOCK);

    @Test
    void readsWhatItSigned() {
        assertThat(tokens.read("a", tokens.sign("a", claims(Duration.ofMinutes(1)))))
                .map(JWTClaimsSet::getSubject)
                .contains("somebody");
    }

    @Test
    void opensNothingElseWithATokenForOneUse() {
        assertThat(tokens.read("b", tokens.sign("a", claims(Duration.ofMinutes(1)))))
                .isEmpty();
    }

    @Test
    void refusesWhatHasExpired() {
        assertThat(tokens.read("a", tokens.sign("a", claims(Duration.ZERO)))).isEmpty();
    }

    @Test
    void refusesWhatNeverExpires() {
        var eternal = new JWTClaimsSet.Builder().subject("somebody").build();

        assertThat(tokens.read("a", tokens.sign("a", eternal))).isEmpty();
    }

    @Test
    void refusesAnotherKey() {
        var bytes = new byte[64];
        bytes[0] = 1;
        var stranger = new Tokens(new SecretKeySpec(bytes, "HmacSHA256"), CLOCK);

        assertThat(tokens.read("a", stranger.sign("a", claims(Duration.ofMinutes(1)))))
                .isEmpty();
    }

    @Test
    void refusesAnUnsignedToken() {
        var header = new PlainHeader.Builder().type(new JOSEObjectType("a")).build();

        assertThat(tokens.read("a", new PlainJWT(header, claims(Duration.ofMinutes(1))).serialize()))
                .isEmpty();
    }

    @Test
    void refusesAnotherAlgorithmUnderTheSameKey() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS512)
                .type(new JOSEObjectType("a"))
                .build();
        var token = new SignedJWT(header, claims(Duration.ofMinutes(1)));
        token.sign(new MACSigner(KEY));

        assertThat(tokens.read("a", token.serialize())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "eyJhbGciOiJIUzI1NiJ9..", "守望", "\0", "{}"})
    void refusesWhatIsNoToken(String text) {
        assertThat(tokens.read("a", text)).isEmpty();
    }

    @Test
    void refusesAnAlteredToken() {
        var token = tokens.sign("a", claims(Duration.ofMinutes(1)));
        for (int i = 0; i < token.length() - 1; i++) {
            var altered = new StringBuilder(token);
            altered.setCharAt(i, token.charAt(i) == 'A' ? 'B' : 'A');
            assertThat(tokens.read("a", altered.toString())).isEmpty();
        }
    }

    private static JWTClaimsSet claims(Duration life) {
        return new JWTClaimsSet.Builder()
                .subject("somebody")
                .expirationTime(Date.from(NOW.plus(life)))
                .build();
    }
}
