package org.shouwang.vault.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.shared.keys.KeyFolder;
import org.shouwang.shared.keys.Keysets;
import org.springframework.stereotype.Component;

/** All keysets of the folder, ready to use. New ones are made when first asked for; those on disk are found when met. */
@Component
public class KeyRing {
    static final String ENDING = ".keyset";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final KeyFolder folder;
    private final MasterKey master;
    private final Clock clock;
    private final Map<String, SealingKey> sealing = new ConcurrentHashMap<>();
    private final Map<Integer, SealingKey> byId = new ConcurrentHashMap<>();
    private final Map<String, IndexKey> indexes = new ConcurrentHashMap<>();

    /** A key is on disk before it is used, so one that wasn't there once never will be. */
    private final Set<Integer> absent = ConcurrentHashMap.newKeySet();

    KeyRing(KeyFolder folder, MasterKey master, Clock clock) {
        this.folder = folder;
        this.master = master;
        this.clock = clock;
    }

    /** The key that seals values of this data set this month. */
    public SealingKey sealing(String dataSet) {
        return sealing.computeIfAbsent(name(dataSet, thisMonth()), this::loadOrCreateSealing);
    }

    /** The key of a ciphertext; empty if it was destroyed, or was never here. */
    public Optional<SealingKey> opening(byte[] sealed) {
        var id = Ciphertext.keyId(sealed);
        var key = byId.get(id);
        if (key == null && !absent.contains(id)) {
            readFolder();
            key = byId.get(id);
            if (key == null) {
                absent.add(id);
            }
        }
        return Optional.ofNullable(key);
    }

    /** The key of one index; different purposes never give the same tokens. */
    public IndexKey index(String purpose) {
        return indexes.computeIfAbsent("index-" + purpose, name -> {
            var keys = loadOrCreate(name, PredefinedPrfParameters.HMAC_SHA256_PRF);
            return new IndexKey(name, keys.getPrimary().getId(), primitive(keys, PrfSet.class));
        });
    }

    /** Ids of all keys in the folder by name. */
    Map<String, Integer> inFolder() {
        var ids = new ConcurrentHashMap<String, Integer>();
        for (var file : folder.names(ENDING)) {
            var name = file.substring(0, file.length() - ENDING.length());
            folder.read(file)
                    .ifPresent(text ->
                            ids.put(name, master.unwrap(name, text).getPrimary().getId()));
        }
        return ids;
    }

    void destroy(String name, int keyId) {
        if (folder.read(name + ENDING).filter(text -> isKey(name, text, keyId)).isPresent()) {
            folder.destroy(name + ENDING);
        }
        forget(keyId);
    }

    /** Another process on this folder may have destroyed keys. */
    public void forgetDestroyed() {
        for (var key : byId.values()) {
            if (folder.read(key.name() + ENDING).isEmpty()) {
                forget(key.id());
            }
        }
    }

    private void forget(int keyId) {
        sealing.values().removeIf(key -> key.id() == keyId);
        byId.remove(keyId);
    }

    YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(ZONE));
    }

    static String name(String dataSet, YearMonth month) {
        return dataSet + "-" + month;
    }

    private boolean isKey(String name, String text, int keyId) {
        return master.unwrap(name, text).getPrimary().getId() == keyId;
    }

    private void readFolder() {
        for (var file : folder.names(ENDING)) {
            var name = file.substring(0, file.length() - ENDING.length());
            if (!name.startsWith("index-") && !sealing.containsKey(name)) {
                folder.read(file).ifPresent(text -> remember(name, master.unwrap(name, text)));
            }
        }
    }

    private SealingKey loadOrCreateSealing(String name) {
        var key = sealingKey(name, loadOrCreate(name, PredefinedAeadParameters.AES256_GCM));
        byId.put(key.id(), key);
        return key;
    }

    private void remember(String name, KeysetHandle keys) {
        var key = sealingKey(name, keys);
        byId.putIfAbsent(key.id(), key);
    }

    private static SealingKey sealingKey(String name, KeysetHandle keys) {
        return new SealingKey(name, keys.getPrimary().getId(), primitive(keys, Aead.class));
    }

    private KeysetHandle loadOrCreate(String name, Parameters parameters) {
        return master.unwrap(name, folder.readOrCreate(name + ENDING, () -> master.generate(name, parameters)));
    }

    private static <P> P primitive(KeysetHandle keys, Class<P> type) {
        try {
            return Keysets.primitive(keys, type);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
