package org.shouwang.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.shouwang.shared.keys.KeyFolder;
import org.shouwang.shared.keys.KeyThreads;
import org.shouwang.shared.keys.Keysets;
import org.springframework.stereotype.Component;

/**
 * Requests hold passwords and phone numbers, answers hold names: a receipt shows neither to whoever reads the database. A
 * bare hash of a request would, since all phone numbers can be tried.
 */
@Component
class ReceiptSecrecy {
    private final Mac mac;
    private final Aead aead;

    ReceiptSecrecy(KeyFolder folder) throws GeneralSecurityException {
        mac = Keysets.primitive(
                keys(folder, "receipt-hash.key", PredefinedMacParameters.HMAC_SHA256_256BITTAG), Mac.class);
        aead = Keysets.primitive(keys(folder, "receipt.key", PredefinedAeadParameters.AES256_GCM), Aead.class);
    }

    byte[] hash(Write write) {
        try {
            return mac.computeMac(write.hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean matches(byte[] hash, Write write) {
        try {
            mac.verifyMac(hash, write.hash);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    String seal(Write write, String body) {
        return Base64.getEncoder().encodeToString(KeyThreads.call(() -> encrypt(body.getBytes(UTF_8), row(write))));
    }

    private byte[] encrypt(byte[] clear, byte[] boundTo) {
        try {
            return aead.encrypt(clear, boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String open(Write write, String sealed) {
        try {
            return new String(aead.decrypt(Base64.getDecoder().decode(sealed), row(write)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored answer was altered or moved", e);
        }
    }

    private static byte[] row(Write write) {
        return (write.key + "|" + write.principal).getBytes(UTF_8);
    }

    private static KeysetHandle keys(KeyFolder folder, String file, Parameters parameters)
            throws GeneralSecurityException {
        return Keysets.parse(folder.readOrCreate(file, () -> generate(parameters)));
    }

    private static String generate(Parameters parameters) {
        try {
            return Keysets.text(Keysets.generate(parameters));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
