package org.shouwang.drill.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Something a drill remembers, in a file that only its owner reads and that is never half-written. */
public record HomeFile<T>(Path home, String name, Class<T> type) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public Optional<T> read() throws IOException {
        var file = home.resolve(name);
        return Files.exists(file) ? Optional.of(JSON.readValue(Files.readString(file), type)) : Optional.empty();
    }

    public void write(T content) throws IOException {
        var unfinished = home.resolve(name + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, JSON.writeValueAsString(content));
        Files.move(unfinished, home.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
