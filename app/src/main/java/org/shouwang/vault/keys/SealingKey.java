package org.shouwang.vault.keys;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** Seals and opens values of one data set and month. */
public record SealingKey(String name, int id, Aead aead) implements Key {

    public byte[] seal(byte[] clear, byte[] boundTo) {
        try {
            return aead.encrypt(clear, boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails if the ciphertext was altered, or stands anywhere but where it was put. */
    public byte[] open(byte[] sealed, byte[] boundTo) {
        try {
            return aead.decrypt(sealed, boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value was altered or moved", e);
        }
    }
}
