package org.shouwang.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a drill must remember to begin again where it was interrupted, in a file of its home that only its owner reads.
 * Requests are derived from the seed and the day, their keys too, so that a second run sends the same again.
 *
 * @param passwords by login; made at random for this home
 * @param filled whether the whole community is there
 */
public record DrillRecord(long seed, LocalDate day, Map<String, String> passwords, boolean filled) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public static Optional<DrillRecord> read(Path home) throws IOException {
        var file = file(home);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readString(file), DrillRecord.class))
                : Optional.empty();
    }

    void write(Path home) throws IOException {
        var unfinished = home.resolve("drill.json.new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, JSON.writeValueAsString(this));
        Files.move(unfinished, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    DrillRecord asFilled() {
        return new DrillRecord(seed, day, passwords, true);
    }

    private static Path file(Path home) {
        return home.resolve("drill.json");
    }
}
