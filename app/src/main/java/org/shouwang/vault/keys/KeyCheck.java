package org.shouwang.vault.keys;

import java.util.HashSet;
import java.util.Set;
import org.shouwang.shared.keys.KeyFolder;
import org.shouwang.shared.start.StartRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Before anything is sealed: the folder must hold every key that data in the database were sealed with. */
@Component
class KeyCheck implements InitializingBean {
    private final KeyFolder folder;
    private final KeyRing ring;
    private final KeyRegister register;
    private final Erasures erasures;

    KeyCheck(KeyFolder folder, KeyRing ring, KeyRegister register, Erasures erasures) {
        this.folder = folder;
        this.ring = ring;
        this.register = register;
        this.erasures = erasures;
    }

    @Override
    public void afterPropertiesSet() {
        refuseWithoutKeys(new HashSet<>(ring.inFolder().values()), true);
        erasures.replay();
        register.note(ring.index("erasure"));
        refuseWithoutKeys(new HashSet<>(ring.inFolder().values()), false);
    }

    /** @param onlyIndexes before the journal can be read, of which one of them holds the key */
    private void refuseWithoutKeys(Set<Integer> present, boolean onlyIndexes) {
        var missing = register.all().stream()
                .filter(noted -> noted.erasure() == null && !present.contains(noted.keyId()))
                .map(KeyRegister.Noted::name)
                .filter(name -> !onlyIndexes || name.startsWith("index-"))
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefused(
                    "the database holds data sealed with %s%s, which the key folder %s lacks"
                            .formatted(
                                    missing.getFirst(),
                                    missing.size() > 1 ? " and %d more keys".formatted(missing.size() - 1) : "",
                                    folder.path()),
                    "Put the key folder back from its backup, or name the right one with --keys.");
        }
    }
}
