package org.shouwang.access.domain;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Signed texts that leave the server and come back: one algorithm, and a type in the header, so that a token made for
 * one use opens nothing else.
 */
public final class Tokens {
    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;

    private final SecretKey key;
    private final Clock clock;

    Tokens(SecretKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    public String sign(String type, JWTClaimsSet claims) {
        var header =
                new JWSHeader.Builder(ALGORITHM).type(new JOSEObjectType(type)).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** Empty for whatever was not signed here, for this use, or has expired. */
    public Optional<JWTClaimsSet> read(String type, String text) {
        try {
            var token = SignedJWT.parse(text);
            var header = token.getHeader();
            if (!ALGORITHM.equals(header.getAlgorithm())
                    || header.getType() == null
                    || !type.equals(header.getType().getType())
                    || !token.verify(new MACVerifier(key))) {
                return Optional.empty();
            }
            var claims = token.getJWTClaimsSet();
            var expires = claims.getExpirationTime();
            return expires == null || !expires.toInstant().isAfter(clock.instant())
                    ? Optional.empty()
                    : Optional.of(claims);
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
