package org.shouwang.shared.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTests {
    private KeyFolder folder = new KeyFolder(Path.of("target"));
    private Path path = Path.of("");

    @BeforeEach
    void empty(@TempDir Path root) {
        path = root.resolve("a/keys");
        folder = new KeyFolder(path);
    }

    @Test
    void letsNobodyElseRead() throws IOException {
        folder.readOrCreate("one", () -> "1");
        folder.replace("two", "2");
        folder.append("three", List.of("3"));

        assertThat(mode(path)).isEqualTo("rwx------");
        for (var name : List.of("one", "two", "three")) {
            assertThat(mode(path.resolve(name))).isEqualTo("rw-------");
        }
    }

    @Test
    void createsOnceHoweverManyTry() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var read = IntStream.range(0, 64)
                    .mapToObj(_ -> threads.submit(() -> new KeyFolder(path)
                            .readOrCreate("key", () -> UUID.randomUUID().toString())))
                    .toList();
            var keys = new HashSet<String>();
            for (var each : read) {
                keys.add(each.get());
            }
            assertThat(keys).hasSize(1);
        }
        assertThat(folder.names("")).containsExactly("key");
    }

    @Test
    void replacesAppendsAndDestroys() {
        folder.replace("head", "one");
        folder.replace("head", "two");
        folder.append("journal", List.of("a", "b"));
        folder.append("journal", List.of("c"));

        assertThat(folder.read("head")).contains("two");
        assertThat(folder.read("journal")).contains("a\nb\nc\n");
        assertThat(folder.destroy("head")).isTrue();
        assertThat(folder.destroy("head")).isFalse();
        assertThat(folder.read("head")).isEmpty();
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
