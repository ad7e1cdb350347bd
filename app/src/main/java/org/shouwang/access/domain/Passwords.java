package org.shouwang.access.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares passwords; comparing takes the same time whether there is anything to compare with or not. */
@Component
class Passwords {
    private final PasswordEncoder encoder;
    /** A well-formed hash of the same cost that no password has. */
    private final String nobody;

    Passwords(AccessSettings settings) {
        var strength = settings.access().bcryptStrength();
        this.encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
        this.nobody = "{bcrypt}$2a$%02d$".formatted(strength) + ".".repeat(53);
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, @Nullable String hash) {
        var comparable = PasswordRules.bytes(password) <= PasswordRules.LONGEST_BYTES;
        var same = encoder.matches(comparable ? password : "", hash == null ? nobody : hash);
        return same && comparable && hash != null;
    }
}
