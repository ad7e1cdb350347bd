package org.shouwang.shared.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;

/** Keysets as text and back. The one place that decides which Tink configuration is in use. */
public final class Keysets {
    private static final Configuration TINK = configuration();

    private Keysets() {}

    public static KeysetHandle generate(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.generateNew(parameters, TINK);
    }

    public static <P> P primitive(KeysetHandle keys, Class<P> type) throws GeneralSecurityException {
        return keys.getPrimitive(TINK, type);
    }

    /** In clear: for a file that nobody else may read. */
    public static String text(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, TINK, InsecureSecretKeyAccess.get());
    }

    public static KeysetHandle parse(String text) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(text, TINK, InsecureSecretKeyAccess.get());
    }

    /** Under another key, for one name only. */
    public static String wrapped(KeysetHandle keys, Aead master, byte[] name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, master, name, TINK);
    }

    public static KeysetHandle unwrap(String text, Aead master, byte[] name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(text, master, name, TINK);
    }

    private static Configuration configuration() {
        try {
            AeadConfig.register();
            MacConfig.register();
            PrfConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
