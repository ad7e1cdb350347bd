package org.shouwang.tracing.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.shouwang.presence.PresenceTail.Mark;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the folder of the index says about itself: which of its subfolders counts, up to where it has read the log, and which
 * days must be there. Replaced as a whole.
 */
record IndexMark(String folder, Mark read, Set<LocalDate> days) {
    private static final String FILE = "index.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** Empty when there is none that can be read, or it is of a version that knew less. */
    static Optional<IndexMark> read(Path home) throws IOException {
        var file = home.resolve(FILE);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), IndexMark.class))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    void write(Path home) throws IOException {
        var unfinished = home.resolve(FILE + ".new");
        Files.writeString(unfinished, JSON.writeValueAsString(this));
        Files.move(unfinished, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void remove(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(FILE));
    }
}
