package org.shouwang.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The other tests run as whoever builds; where that is root, this one does it as nobody. */
@Tag("processes")
class OrdinaryUserTests {
    private static final Path RUNUSER = Path.of("/usr/sbin/runuser");

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolderOfNobody() throws IOException, InterruptedException {
        assumeTrue(new UnixSystem().getUid() == 0 && Files.exists(RUNUSER));
        folder = Files.createTempDirectory("shouwang-nobody");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @AfterEach
    void deleteFolder() throws IOException {
        if (!folder.toString().isEmpty()) {
            Folders.delete(folder);
        }
    }

    @Test
    void servesAnOrdinaryUser() throws Exception {
        var asNobody = List.of(RUNUSER.toString(), "-u", "nobody", "--");
        try (var host =
                HostProcess.start(asNobody, readableClassPath(), folder.resolve("home"), folder.resolve("bin"))) {
            host.await(10);
            assertThat(host.server().info().user()).contains("nobody");
            host.server().parent().orElseThrow().destroy();
            host.exitCode(Duration.ofSeconds(20));
        }
    }

    /** Root's own copies of the libraries are not for nobody to read. */
    private String readableClassPath() throws IOException {
        var copies = Files.createDirectory(folder.resolve("lib"));
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(
                        path -> path.toString()
                                .matches(
                                        ".*(classes|postgres|compress|commons-io|commons-lang|xz|slf4j|logback|spring-boot-jdbc|spring-boot-autoconfigure|spring-boot).*"))
                .map(path -> copy(path, copies))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String copy(Path original, Path folder) {
        try {
            var target = folder.resolve(original.getFileName());
            if (Files.isRegularFile(original)) {
                return Files.copy(original, target).toString();
            }
            try (var files = Files.walk(original)) {
                for (var file : files.filter(path -> path.toString().matches(".*(postgres|shared/start).*\\.class"))
                        .toList()) {
                    var copy = target.resolve(original.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
            return target.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
