package org.shouwang.audit;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;
import org.shouwang.shared.keys.KeyFolder;
import org.shouwang.shared.keys.Keysets;
import org.springframework.stereotype.Component;

/** The key of all hashes of the trail. It lies outside the database, so whoever can write rows cannot write right ones. */
@Component
class AuditKey {
    private static final String FILE = "audit.key";
    private final Mac mac;

    AuditKey(KeyFolder folder, KeyNote note) throws GeneralSecurityException {
        if (folder.read(FILE).isEmpty()) {
            note.requireNone(folder);
        }
        var keys = Keysets.parse(folder.readOrCreate(FILE, AuditKey::generate));
        note.require(keys.getPrimary().getId(), folder);
        mac = Keysets.primitive(keys, Mac.class);
    }

    Hash hash(Consumer<Canonical> content) {
        try {
            return new Hash(mac.computeMac(bytes(content)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean matches(Hash hash, Consumer<Canonical> content) {
        try {
            mac.verifyMac(hash.bytes(), bytes(content));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] bytes(Consumer<Canonical> content) {
        var canonical = new Canonical();
        content.accept(canonical);
        return canonical.bytes();
    }

    private static String generate() {
        try {
            return Keysets.text(Keysets.generate(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
