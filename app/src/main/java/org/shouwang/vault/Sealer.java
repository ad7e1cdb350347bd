package org.shouwang.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.shouwang.vault.keys.KeyRegister;
import org.shouwang.vault.keys.KeyRing;
import org.springframework.stereotype.Component;

/** Seals values to the one place where they may stand, and opens them there. */
@Component
class Sealer {
    private final KeyRing keys;
    private final KeyRegister register;

    Sealer(KeyRing keys, KeyRegister register) {
        this.keys = keys;
        this.register = register;
    }

    byte[] seal(Field field, byte[] clear, Place place) {
        var key = keys.sealing(field.dataSet());
        register.note(key);
        return key.seal(clear, place.boundTo(field));
    }

    /** Empty if the key was destroyed. */
    Optional<byte[]> open(Field field, byte[] sealed, Place place) {
        return keys.opening(sealed).map(key -> key.open(sealed, place.boundTo(field)));
    }

    /** Where a ciphertext belongs; anywhere else it doesn't open. */
    record Place(String table, String row) {
        static Place of(UUID subject) {
            return new Place("vault.sealed_value.sealed", subject.toString());
        }

        /** A row of another module, which keeps the ciphertext itself. */
        static Place elsewhere(String context) {
            return new Place("elsewhere", context);
        }

        byte[] boundTo(Field field) {
            return (table + "|" + field.name() + "|" + row).getBytes(UTF_8);
        }
    }
}
