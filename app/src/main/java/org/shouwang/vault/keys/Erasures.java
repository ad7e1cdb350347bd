package org.shouwang.vault.keys;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwang.shared.keys.KeyFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Destroys keys for good: in a journal file and in the database, each of which destroys the key again when an old copy
 * of the other, or of the key folder, comes back from a backup.
 */
@Component
class Erasures {
    private static final Logger log = LoggerFactory.getLogger(Erasures.class);

    private final KeyRing ring;
    private final KeyRegister register;
    private final Clock clock;
    private final KeyFolder journalFolder;
    private final String journal;

    Erasures(
            KeyRing ring,
            KeyRegister register,
            Clock clock,
            KeyFolder folder,
            @Value("${shouwang.erasure-journal:}") String elsewhere) {
        this.ring = ring;
        this.register = register;
        this.clock = clock;
        var path = elsewhere.isBlank()
                ? folder.path().resolve("erasures.journal")
                : Path.of(elsewhere).toAbsolutePath();
        this.journalFolder = elsewhere.isBlank()
                ? folder
                : new KeyFolder(path.resolveSibling(".").normalize());
        this.journal = path.getFileName().toString();
    }

    /** First the journal, then the key: whatever interrupts this, the next start completes it. */
    void destroy(String name, int keyId) {
        var erasure = Erasure.of(name, keyId, clock.instant(), signer());
        journalFolder.append(journal, List.of(erasure.line()));
        ring.destroy(name, keyId);
        register.destroyed(erasure);
    }

    /** Destroys again what either copy of the journal says is destroyed, and completes both copies. */
    void replay() {
        var inFile = lines();
        var inDatabase = register.all().stream()
                .flatMap(noted -> Stream.ofNullable(noted.erasure()))
                .toList();
        var all = new LinkedHashMap<Integer, Erasure>();
        Stream.concat(inFile.stream(), inDatabase.stream()).forEach(line -> read(line, all));
        for (var erasure : all.values()) {
            if (!inFile.contains(erasure.line())) {
                journalFolder.append(journal, List.of(erasure.line()));
            }
            ring.destroy(erasure.name(), erasure.keyId());
            register.destroyed(erasure);
        }
    }

    private void read(String line, Map<Integer, Erasure> into) {
        Erasure.parse(line, signer())
                .ifPresentOrElse(
                        erasure -> into.putIfAbsent(erasure.keyId(), erasure),
                        () -> log.error(
                                "the erasure journal holds a line that this installation didn't write: ignored"));
    }

    private List<String> lines() {
        return journalFolder.read(journal).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private IndexKey signer() {
        return ring.index("erasure");
    }
}
