package org.shouwang.vault.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import org.shouwang.shared.keys.Keysets;

/** Turns values into tokens that can be compared, but neither computed nor guessed without the key. */
public record IndexKey(String name, int id, PrfSet prf) implements Key {

    public byte[] token(String value, int bytes) {
        try {
            return prf.computePrimary(value.getBytes(UTF_8), bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key of its own for a part of the data, which could be given away without this one. */
    @AccessesPartialKey
    public IndexKey derive(String part) {
        try {
            HmacPrfParameters parameters = PredefinedPrfParameters.HMAC_SHA256_PRF;
            var secret = SecretBytes.copyFrom(token(part, parameters.getKeySizeBytes()), InsecureSecretKeyAccess.get());
            var entry = KeysetHandle.importKey(HmacPrfKey.builder()
                            .setParameters(parameters)
                            .setKeyBytes(secret)
                            .build())
                    .withRandomId()
                    .makePrimary();
            var keys = KeysetHandle.newBuilder().addEntry(entry).build();
            return new IndexKey(name + "/" + part, id, Keysets.primitive(keys, PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
