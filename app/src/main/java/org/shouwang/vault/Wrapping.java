package org.shouwang.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.shouwang.shared.keys.KeyThreads;
import org.shouwang.vault.keys.KeyRegister;
import org.shouwang.vault.keys.KeyRing;
import org.springframework.stereotype.Component;

/** What the vault does for values that other modules keep in rows of their own. */
@Component
class Wrapping {
    private static final int FINGERPRINT_BYTES = 32;
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9.-]{1,40}");

    private final Sealer sealer;
    private final KeyRing keys;
    private final KeyRegister register;

    Wrapping(Sealer sealer, KeyRing keys, KeyRegister register) {
        this.sealer = sealer;
        this.keys = keys;
        this.register = register;
    }

    byte[] wrap(Field field, String context, byte[] clear) {
        return KeyThreads.call(() -> sealer.seal(field, clear, Sealer.Place.elsewhere(context)));
    }

    byte[] unwrap(Field field, String context, byte[] sealed) {
        return sealer.open(field, sealed, Sealer.Place.elsewhere(context)).orElseThrow(VaultRefused::destroyed);
    }

    String unwrapText(Field field, String context, byte[] sealed) {
        return sealer.open(field, sealed, Sealer.Place.elsewhere(context))
                .map(clear -> new String(clear, UTF_8))
                .orElse("");
    }

    byte[] fingerprint(String purpose, String clear) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("not a purpose: small letters, digits, dots and hyphens");
        }
        var key = keys.index("fingerprint-" + purpose);
        register.note(key);
        return key.token(clear, FINGERPRINT_BYTES);
    }
}
