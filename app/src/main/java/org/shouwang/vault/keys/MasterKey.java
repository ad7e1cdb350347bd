package org.shouwang.vault.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.keys.KeyFolder;
import org.shouwang.shared.keys.Keysets;
import org.shouwang.shared.start.StartRefused;
import org.springframework.stereotype.Component;

/** The key that wraps all others. What would change for a hardware module or a key service is this class. */
@Component
class MasterKey {
    private static final String FILE = "master.key";
    private final KeyFolder folder;
    private @Nullable Aead aead;

    MasterKey(KeyFolder folder) {
        this.folder = folder;
    }

    String generate(String name, Parameters parameters) {
        try {
            return Keysets.wrapped(Keysets.generate(parameters), aead(), name.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    KeysetHandle unwrap(String name, String text) {
        try {
            return Keysets.unwrap(text, aead(), name.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new StartRefused(
                    "the key " + name + " in " + folder.path() + " doesn't belong to the master key beside it",
                    "Put the whole key folder back from one and the same backup.",
                    e);
        }
    }

    private synchronized Aead aead() throws GeneralSecurityException {
        if (aead == null) {
            var text = folder.readOrCreate(FILE, MasterKey::newMaster);
            aead = Keysets.primitive(Keysets.parse(text), Aead.class);
        }
        return aead;
    }

    private static String newMaster() {
        try {
            return Keysets.text(Keysets.generate(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
